param name string
param location string
param tags object

@description('Resource id of the identity the app runs as.')
param identityId string

@description('Client id of the same identity.')
param identityClientId string

param storageName string
param deploymentContainerUrl string
param tableEndpoint string
param insightsConnectionString string
param entraTenantId string
param entraAudience string
param starters string
param teamsAppId string
param mailbox string

@description('Host name of the organisation that leads here; empty for the app\'s own.')
param publicHost string
param maximumInstanceCount int

@description('Subnet the app goes out through; empty for none.')
param subnetId string

// What the product reads.
var productSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Storage__TableEndpoint: tableEndpoint
  AZURE_CLIENT_ID: identityClientId
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: identityClientId
  MicrosoftAppTenantId: tenant().tenantId
  Entra__TenantId: entraTenantId
  Entra__Audience: entraAudience
  PublicUrl: 'https://${host}'
}

// What it does without; each is left out when it is empty.
var optionalSettings = {
  Access__Starters: starters
  Teams__AppId: teamsAppId
  Mail__Mailbox: mailbox
}
var givenSettings = toObject(filter(items(optionalSettings), setting => !empty(setting.value)), setting => setting.key, setting => setting.value)
var host = empty(publicHost) ? app.properties.defaultHostName : publicHost

// What the Functions host reads.
var hostSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(productSettings, givenSettings, hostSettings)
  }

  // Nobody publishes with a password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output host string = host

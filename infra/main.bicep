targetScope = 'subscription'

@minLength(1)
@maxLength(20)
@description('Name of the environment; part of every resource name.')
param environmentName string

@description('Azure region. It must offer the Flex Consumption plan.')
param location string

@description('Audience of the tokens the API accepts: webApplicationInfo.resource of the app manifest.')
param entraAudience string

@description('Tenants whose people may use the API, with commas between them.')
param entraTenantId string = tenant().tenantId

@description('Pricing tier of the bot registration.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Most instances the function app may grow to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

// core/Store keeps the same list; a test compares the two.
var tables = ['assessments', 'work', 'documents', 'conversations', 'outbox']
var suffix = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${environmentName}-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${suffix}'
    location: location
    tags: tags
    tables: tables
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: '${environmentName}-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  scope: group
  params: {
    name: 'func-${environmentName}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    tableEndpoint: storage.outputs.tableEndpoint
    insightsConnectionString: monitoring.outputs.connectionString
    entraTenantId: entraTenantId
    entraAudience: entraAudience
    maximumInstanceCount: maximumInstanceCount
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  scope: group
  params: {
    name: 'bot-${environmentName}-${suffix}'
    tags: tags
    sku: botSku
    endpoint: 'https://${functions.outputs.host}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

@description('Replaces the example host in addin-manifest/manifest.json.')
output APP_HOST string = functions.outputs.host

@description('Replaces the example bot id in addin-manifest/manifest.json.')
output BOT_ID string = identity.outputs.clientId

@description('Needs Microsoft Graph permissions; see infra/README.md.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

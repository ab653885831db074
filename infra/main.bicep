targetScope = 'subscription'

@minLength(1)
@maxLength(20)
@description('Name of the environment; part of every resource name.')
param environmentName string

@description('Azure region. It must offer the Flex Consumption plan.')
param location string

@description('Application (client) id of the Entra application that people sign in to: what their tokens are made out to.')
param entraAudience string

@description('Tenants whose people may use the API, with commas between them.')
param entraTenantId string = tenant().tenantId

@description('Object ids of those who may start assessments, with commas between them; "none" for only those with the app role; empty for everybody.')
param starters string = ''

@description('Id in the manifest of the Teams app, to install it for people; empty to leave that to them.')
param teamsAppId string = ''

@description('Mailbox that section files are sent from; empty to leave that to coordinators.')
param mailbox string = ''

@description('Host name of your own that leads to the app; empty for the one that Azure gives it.')
param publicHost string = ''

@description('Pricing tier of the bot registration.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Most instances the function app may grow to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Keeps the storage account off the internet: private endpoints, and a network of its own for the app.')
param privateNetworking bool = false

@description('Who is told by e-mail when something needs looking after, and when the budget comes near; empty for nobody.')
param operationsEmail string = ''

@description('What the environment may cost in a month, in the currency of the subscription; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First month of the budget; left as it is by later deployments when it is given.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('How many days traces and figures are kept.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 90

// core/Store keeps the same list; a test compares the two.
var tables = ['assessments', 'work', 'documents', 'conversations', 'outbox', 'workingcopies']
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
    isPrivate: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  name: 'network'
  scope: group
  params: {
    name: '${environmentName}-${suffix}'
    location: location
    tags: tags
    storageName: storage.outputs.name
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
    retentionInDays: telemetryRetentionDays
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(operationsEmail)) {
  name: 'alerts'
  scope: group
  params: {
    name: '${environmentName}-${suffix}'
    location: location
    tags: tags
    email: operationsEmail
    insightsId: monitoring.outputs.insightsId
    storageId: storage.outputs.id
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(operationsEmail)) {
  name: 'budget'
  scope: group
  params: {
    monthlyAmount: monthlyBudget
    email: operationsEmail
    startDate: budgetStart
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
    starters: starters
    teamsAppId: teamsAppId
    mailbox: mailbox
    publicHost: publicHost
    maximumInstanceCount: maximumInstanceCount
    subnetId: privateNetworking ? network.outputs.appsSubnetId : ''
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

@description('Where the code goes.')
output APP_NAME string = functions.outputs.name

output RESOURCE_GROUP string = group.name

@description('Needs Microsoft Graph permissions; see infra/README.md.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

param name string
param tags object
param sku string

@description('Where activities are sent: https, ending in /api/messages.')
param endpoint string

@description('Resource id of the identity the bot is registered with.')
param identityId string

@description('Client id of the same identity; the bot id in the app manifest.')
param identityClientId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'OfficeIntegration'
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }
}

param name string
param location string
param tags object

@description('Who is written to.')
param email string

@description('Application Insights that the function app sends to.')
param insightsId string

@description('Storage account with the tables.')
param storageId string

// Each of these is a section of docs/operations.md, under the same name.
var queries = {
  'server-errors': {
    severity: 1
    description: 'More than 5 requests in 15 minutes ended in an error of ours.'
    query: 'requests | where success == false and toint(resultCode) >= 500'
    above: 5
    window: 'PT15M'
  }
  'outbox-stands-still': {
    severity: 1
    description: 'The timer that delivers messages did not run for 15 minutes.'
    query: 'requests | where name == "TimerOutbox" and success == true | summarize runs = count() | where runs == 0'
    above: 0
    window: 'PT15M'
  }
  'deliveries-late': {
    severity: 2
    description: 'A message has been due for more than 15 minutes.'
    query: 'customMetrics | where name == "officeintegration.outbox.age" and valueMax > 900'
    above: 2
    window: 'PT15M'
  }
  'deliveries-refused': {
    severity: 1
    description: 'Teams has taken nothing of what it was handed.'
    query: 'customMetrics | where name == "officeintegration.health" and tostring(customDimensions["officeintegration.dependency"]) == "Delivery" and tostring(customDimensions["officeintegration.reason"]) == "Refused"'
    above: 1
    window: 'PT15M'
  }
  'directory-unavailable': {
    severity: 2
    description: 'Microsoft Graph does not answer.'
    query: 'customMetrics | where name == "officeintegration.health" and tostring(customDimensions["officeintegration.dependency"]) == "Directory" and valueMax > 0'
    above: 1
    window: 'PT15M'
  }
  'reminders-stand-still': {
    severity: 2
    description: 'The timer that decides on reminders did not run for an hour.'
    query: 'requests | where name == "TimerReminders" and success == true | summarize runs = count() | where runs == 0'
    above: 0
    window: 'PT1H'
  }
  'slow-answers': {
    severity: 2
    description: 'One request of the bot in twenty took longer than 5 seconds; Teams shows people an error after 15.'
    query: 'requests | where name == "HttpBotMessages" | summarize slow = percentile(duration, 95) | where slow > 5000'
    above: 0
    window: 'PT15M'
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'OfficeInt'
    enabled: true
    emailReceivers: [
      {
        name: 'operations'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource query 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for alert in items(queries): {
    name: '${alert.key}-${name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.key
      description: alert.value.description
      severity: alert.value.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: 'PT5M'
      windowSize: alert.value.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alert.value.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.value.above
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource storageAvailability 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-unavailable-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Less than 99 of 100 requests to the tables were answered.'
    severity: 1
    enabled: true
    scopes: ['${storageId}/tableServices/default']
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'availability'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts/tableServices'
          metricName: 'Availability'
          operator: 'LessThan'
          threshold: 99
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

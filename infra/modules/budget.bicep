@description('What the environment may cost in a month, in the currency of the subscription.')
@minValue(1)
param monthlyAmount int

@description('Who is written to when it comes near.')
param email string

@description('First day of a month; a budget cannot begin in the past of its month.')
param startDate string

// At half there is time to look; at nine tenths to act; the forecast says it before it happens.
var thresholds = {
  half: { threshold: 50, type: 'Actual' }
  nearly: { threshold: 90, type: 'Actual' }
  forecast: { threshold: 100, type: 'Forecasted' }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: monthlyAmount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: toObject(items(thresholds), entry => entry.key, entry => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: entry.value.threshold
      thresholdType: entry.value.type
      contactEmails: [email]
    })
  }
}

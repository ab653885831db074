using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Runs around the sending of activities.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

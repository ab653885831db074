using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Runs around the update of an activity.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

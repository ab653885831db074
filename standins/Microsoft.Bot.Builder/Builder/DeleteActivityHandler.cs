using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Runs around the deletion of an activity.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

namespace Microsoft.Bot.Builder;

/// <summary>The part of a turn that comes after the middleware.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

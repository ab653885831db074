namespace Azure.Data.Tables.Wire;

/// <summary>How one kind of page is asked for and read; sizes and tokens are the service's.</summary>
/// <param name="Ask">From a token and a page size to the request.</param>
/// <param name="Read">From the response to the page with the token of the next, if there is one.</param>
internal sealed record PageSource<T>(Func<string?, int?, Azure.Core.HttpMessage> Ask, Func<Response, Page<T>> Read)
    where T : notnull;

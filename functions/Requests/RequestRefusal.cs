namespace OfficeIntegration.Functions.Requests;

/// <summary>Why a request was refused before any use-case saw it, or why none could be run. Each has a sentence in six languages.</summary>
public enum RequestRefusal
{
    RequestUnreadable,
    JsonUnreadable,
    NotUtf8,
    Unauthenticated,
    NoSuchFile,
    BodyTooLarge,
    ContentTypeNotTaken,
    RowsRefused,
    VersionNotNamed,
    OurFault,
    StoreUnavailable,
    IdentityUnavailable,
    GraphUnavailable,
    GraphRefused,
}

/// <summary>The request cannot be taken as it stands; nothing was changed.</summary>
/// <param name="refusal">Which sentence to show.</param>
/// <param name="values">What goes into the sentence's <c>{name}</c> places.</param>
public sealed class RequestRefusedException(RequestRefusal refusal, params (string Name, object? Value)[] values)
    : Exception(refusal.ToString())
{
    public RequestRefusal Refusal { get; } = refusal;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;

    public int Status => Refusal switch
    {
        RequestRefusal.RequestUnreadable or RequestRefusal.JsonUnreadable or RequestRefusal.NotUtf8 => 400,
        RequestRefusal.Unauthenticated => 401,
        RequestRefusal.NoSuchFile => 404,
        RequestRefusal.BodyTooLarge => 413,
        RequestRefusal.ContentTypeNotTaken => 415,
        RequestRefusal.RowsRefused => 422,
        RequestRefusal.VersionNotNamed => 428,
        RequestRefusal.StoreUnavailable or RequestRefusal.IdentityUnavailable or RequestRefusal.GraphUnavailable or RequestRefusal.GraphRefused => 503,
        _ => 500,
    };
}

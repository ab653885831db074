namespace Azure.Data.Tables.Wire;

/// <summary>The answer to a question for a row that is not there.</summary>
internal sealed class NoEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T? Value => throw new InvalidOperationException($"There is no row, the service answered {response.Status}; look at {nameof(HasValue)} first.");

    public override Response GetRawResponse() => response;
}

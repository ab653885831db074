#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The service refused a transaction; nothing of it was written.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Takes over the refusal of one action.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        foreach (object key in requestFailedException.Data.Keys)
        {
            Data[key] = requestFailedException.Data[key];
        }
    }

    /// <summary>The position, from 0, of the action that was refused; <c>null</c> when the service did not say.</summary>
    public int? FailedTransactionActionIndex =>
        int.TryParse(Data[ServiceError.FailedEntity] as string, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
}

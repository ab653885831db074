using Azure.Data.Tables;

namespace OfficeIntegration.Core.Store;

/// <summary>The six tables of the product.</summary>
public sealed class StoreTables(TableServiceClient service)
{
    public static IReadOnlyList<string> Names { get; } = ["assessments", "work", "documents", "conversations", "outbox", "workingcopies"];

    public TableClient Assessments { get; } = service.GetTableClient("assessments");

    public TableClient Work { get; } = service.GetTableClient("work");

    public TableClient Documents { get; } = service.GetTableClient("documents");

    public TableClient Conversations { get; } = service.GetTableClient("conversations");

    public TableClient Outbox { get; } = service.GetTableClient("outbox");

    public TableClient WorkingCopies { get; } = service.GetTableClient("workingcopies");

    /// <summary>Creates what does not exist yet; harmless when run twice.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        foreach (TableClient table in (TableClient[])[Assessments, Work, Documents, Conversations, Outbox, WorkingCopies])
        {
            await table.CreateIfNotExistsAsync(cancellation);
        }
    }
}

using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Pages until there is no token; a page may be empty and still have one.</summary>
internal sealed class TablePageable<T>(HttpPipeline pipeline, PageSource<T> source, int? maxPerPage, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        string? token = continuationToken;
        do
        {
            Page<T> page = source.Read(pipeline.Send(source.Ask(token, pageSizeHint ?? maxPerPage), CancellationToken, 200));
            token = page.ContinuationToken;
            yield return page;
        }
        while (token is not null);
    }
}

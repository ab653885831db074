using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Drives.Item.Items.Item.Delta;
using Microsoft.Graph.Drives.Item.Items.Item.DeltaWithToken;
using Microsoft.Graph.Models;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Core.People;

/// <summary>A folder in a document library or OneDrive.</summary>
public sealed record DriveFolder(string DriveId, string Id, string Name, string? WebUrl);

/// <param name="ETag">Of everything about the file.</param>
/// <param name="CTag">Of its content alone; null where the drive does not say.</param>
/// <param name="EditorId">Entra object id of whoever changed it last; null when it was no person.</param>
public sealed record DriveFile(string Id, string Name, string ETag, string? CTag, string? WebUrl, string? EditorId, string? EditorName, bool IsDeleted = false);

/// <param name="Link">Asks for what changes from here on.</param>
/// <param name="Complete">False when the place that was asked from is not known any more: anything may have changed.</param>
public sealed record DriveChanges(IReadOnlyList<DriveFile> Files, string Link, bool Complete);

/// <summary>Files in SharePoint and OneDrive through Microsoft Graph.</summary>
public sealed class GraphDrive(GraphServiceClient graph)
{
    private const string Root = "root";

    /// <param name="link">The address of a folder, as the browser or "copy link" gives it.</param>
    /// <returns>Null when there is no such folder, or the product may not see it.</returns>
    public Task<DriveFolder?> FolderAsync(Uri link, CancellationToken cancellation)
    {
        string encoded = "u!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(link.AbsoluteUri)).TrimEnd('=').Replace('/', '_').Replace('+', '-');
        return FolderAsync(() => graph.Shares[encoded].DriveItem.GetAsync(null, cancellation));
    }

    /// <inheritdoc cref="FolderAsync(Uri, CancellationToken)"/>
    public Task<DriveFolder?> FolderAsync(string driveId, string folderId, CancellationToken cancellation) =>
        FolderAsync(() => graph.Drives[driveId].Items[folderId].GetAsync(null, cancellation));

    /// <summary>A new file; another of the same name stays, and this one gets a number.</summary>
    public Task<DriveFile> AddAsync(DriveFolder folder, string name, byte[] content, CancellationToken cancellation) => GraphCall.RunAsync(async () =>
    {
        var body = new CreateUploadSessionPostRequestBody { Item = new DriveItemUploadableProperties { AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "rename" } } };
        UploadSession? session = await graph.Drives[folder.DriveId].Items[folder.Id].ItemWithPath(name).CreateUploadSession.PostAsync(body, null, cancellation);
        return await UploadAsync(session, content, cancellation);
    });

    /// <summary>Another content for the file that has this tag, and for no other.</summary>
    /// <returns>Null when somebody has changed the file, or taken it away.</returns>
    public async Task<DriveFile?> ReplaceAsync(string driveId, string itemId, string eTag, byte[] content, CancellationToken cancellation)
    {
        try
        {
            return await GraphCall.RunAsync(async () =>
            {
                UploadSession? session = await graph.Drives[driveId].Items[itemId].CreateUploadSession.PostAsync(new(), request => request.Headers.Add("If-Match", eTag), cancellation);
                return await UploadAsync(session, content, cancellation);
            });
        }
        catch (GraphFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <returns>Null when it is gone.</returns>
    public async Task<DriveFile?> FindAsync(string driveId, string itemId, CancellationToken cancellation)
    {
        try
        {
            return await GraphCall.RunAsync(async () => await graph.Drives[driveId].Items[itemId].GetAsync(null, cancellation) is { } item ? Of(item) : null);
        }
        catch (GraphFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <returns>At most one byte more than a document may have, so that a larger one is refused where all are.</returns>
    public Task<byte[]> ReadAsync(string driveId, string itemId, CancellationToken cancellation) => GraphCall.RunAsync(async () =>
    {
        await using Stream content = await graph.Drives[driveId].Items[itemId].Content.GetAsync(null, cancellation) ?? Stream.Null;
        using var read = new MemoryStream();
        byte[] buffer = new byte[81_920];
        for (int some; read.Length <= DocumentLimits.MaxUploadBytes && (some = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            read.Write(buffer, 0, some);
        }

        return read.ToArray();
    });

    /// <summary>From where everything that changes later is seen.</summary>
    public Task<string> NowAsync(string driveId, CancellationToken cancellation) => GraphCall.RunAsync(async () =>
    {
        DeltaWithTokenGetResponse? answer = await graph.Drives[driveId].Items[Root].DeltaWithToken("latest").GetAsDeltaWithTokenGetResponseAsync(null, cancellation);
        return answer?.OdataDeltaLink ?? throw new GraphFailedException(0, "no delta link");
    });

    /// <param name="link">From <see cref="NowAsync"/> or an earlier answer.</param>
    public async Task<DriveChanges> ChangesAsync(string driveId, string link, CancellationToken cancellation)
    {
        try
        {
            return await GraphCall.RunAsync(() => SinceAsync(driveId, link, cancellation));
        }
        catch (GraphFailedException expired) when (expired.Status == 410)
        {
            return new([], await NowAsync(driveId, cancellation), false);
        }
    }

    // A file that changed several times may come several times; the last one counts.
    private async Task<DriveChanges> SinceAsync(string driveId, string link, CancellationToken cancellation)
    {
        var files = new Dictionary<string, DriveFile>();
        for (string? next = link; ;)
        {
            DeltaGetResponse page = await graph.Drives[driveId].Items[Root].Delta.WithUrl(next).GetAsDeltaGetResponseAsync(null, cancellation) ?? throw new GraphFailedException(0, "no page");
            foreach (DriveItem item in page.Value ?? [])
            {
                files[item.Id!] = Of(item);
            }

            if (page.OdataNextLink is null)
            {
                return new([.. files.Values], page.OdataDeltaLink ?? throw new GraphFailedException(0, "no delta link"), true);
            }

            next = page.OdataNextLink;
        }
    }

    private static async Task<DriveFile> UploadAsync(UploadSession? session, byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content, writable: false);
        DriveItem? item = await UploadInPieces.RunAsync<DriveItem>(session ?? throw new GraphFailedException(0, "no upload session"), stream, cancellation);
        return Of(item ?? throw new GraphFailedException(0, "no item"));
    }

    private static async Task<DriveFolder?> FolderAsync(Func<Task<DriveItem?>> ask)
    {
        try
        {
            return await GraphCall.RunAsync(ask) is { Folder: not null, Id: { } id, ParentReference.DriveId: { } drive } item ? new(drive, id, item.Name ?? "", item.WebUrl) : null;
        }
        catch (GraphFailedException unseen) when (unseen.Status is 400 or 403 or 404)
        {
            return null;
        }
    }

    private static DriveFile Of(DriveItem item) => new(
        item.Id ?? throw new InvalidDataException("Graph gave a file without id."),
        item.Name ?? "",
        item.ETag ?? "",
        item.CTag,
        item.WebUrl,
        item.LastModifiedBy?.User?.Id,
        item.LastModifiedBy?.User?.DisplayName,
        item.Deleted is not null);
}

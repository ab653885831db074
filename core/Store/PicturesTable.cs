using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// The pictures of answers, in table <c>documents</c>: rows <c>picture|sha256|piece</c>, each at most
/// <see cref="StoreLimits.BytesPerEntity"/>. The first piece says how long the whole is and is written last, so that a
/// picture is there whole or not at all. Nothing is ever changed.
/// </summary>
public sealed class PicturesTable(StoreTables tables, TimeProvider clock)
{
    /// <summary>A picture kept longer ago is written again, so that its age says when it was last needed: see <see cref="StoreSweep"/>.</summary>
    public static readonly TimeSpan Fresh = StoreSweep.MinAge / 2;

    private readonly TableClient _table = tables.Documents;

    /// <summary>Harmless when run twice.</summary>
    public async Task KeepAsync(string assessmentId, PictureFile picture, CancellationToken cancellation)
    {
        if (await FirstAsync(assessmentId, picture.Sha256, cancellation) is { Timestamp: { } kept } && clock.GetUtcNow() - kept < Fresh)
        {
            return;
        }

        for (int piece = Pieces(picture.Bytes.Length) - 1; piece >= 0; piece--)
        {
            int from = piece * StoreLimits.BytesPerEntity;
            ReadOnlyMemory<byte> bytes = picture.Bytes[from..Math.Min(picture.Bytes.Length, from + StoreLimits.BytesPerEntity)];
            TableEntity row = Packed.With(new TableEntity(Keys.Encode(assessmentId), Keys.Picture(picture.Sha256, piece)), bytes.Span);
            (row["Kind"], row["Width"], row["Height"], row["Length"]) = (picture.Kind.ToString(), picture.Width, picture.Height, picture.Bytes.Length);
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }
    }

    /// <returns>Null when it was never kept here.</returns>
    /// <exception cref="InvalidDataException">The stored pieces do not add up to what was written.</exception>
    public async Task<PictureFile?> FindAsync(string assessmentId, string sha256, CancellationToken cancellation)
    {
        if (await FirstAsync(assessmentId, sha256, cancellation) is not { } first)
        {
            return null;
        }

        var bytes = new MemoryStream();
        await bytes.WriteAsync(Packed.Bytes(first), cancellation);
        for (int piece = 1; piece < Pieces(first.GetInt32("Length") ?? 0); piece++)
        {
            Response<TableEntity> row = await _table.GetEntityAsync<TableEntity>(first.PartitionKey, Keys.Picture(sha256, piece), cancellationToken: cancellation);
            await bytes.WriteAsync(Packed.Bytes(row.Value), cancellation);
        }

        return Whole(first, sha256, bytes.ToArray());
    }

    /// <summary>The pictures that answers show, by SHA-256; those that are not there are left out.</summary>
    public async Task<IReadOnlyDictionary<string, PictureFile>> ShownInAsync(string assessmentId, IEnumerable<RichText> answers, CancellationToken cancellation)
    {
        var found = new Dictionary<string, PictureFile>(StringComparer.Ordinal);
        foreach (string sha256 in answers.SelectMany(RichTextPictures.Of).Select(picture => picture.Sha256).Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(assessmentId, sha256, cancellation) is { } picture)
            {
                found.Add(sha256, picture);
            }
        }

        return found;
    }

    private async Task<TableEntity?> FirstAsync(string assessmentId, string sha256, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Picture(sha256, 0), cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private static int Pieces(int length) => Math.Max(1, (length + StoreLimits.BytesPerEntity - 1) / StoreLimits.BytesPerEntity);

    private static PictureFile Whole(TableEntity first, string sha256, byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 && Enum.TryParse(first.GetString("Kind"), out PictureKind kind)
            ? new PictureFile(sha256, kind, first.GetInt32("Width") ?? 0, first.GetInt32("Height") ?? 0, bytes)
            : throw new InvalidDataException($"Picture {sha256} does not have the hash it was stored with.");
}

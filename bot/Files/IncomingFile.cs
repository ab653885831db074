using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Bot.Files;

/// <summary>A file that came with a message.</summary>
/// <param name="Address">Where it can be fetched; null when the message names no such place, or none we fetch from.</param>
public sealed record IncomingFile(string Name, Uri? Address)
{
    /// <summary>The message's files. Cards and the message's own text in HTML, which Teams attaches too, are none.</summary>
    public static IReadOnlyList<IncomingFile> In(IMessageActivity message) =>
        [.. (message.Attachments ?? []).Select(Of).OfType<IncomingFile>()];

    public bool IsWord => Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of people.</summary>
    public bool IsList => Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static IncomingFile? Of(Attachment attachment)
    {
        if (attachment.ContentType == FileDownloadInfo.ContentType)
        {
            FileDownloadInfo? info = Info(attachment.Content);
            return new(Named(attachment.Name, info?.FileType), FileAddress.Of(info?.DownloadUrl));
        }

        bool isFile = attachment.ContentUrl is not null && attachment.ContentType is { } type
            && !type.StartsWith("application/vnd.microsoft.card", StringComparison.Ordinal) && type != "text/html";
        return isFile ? new(Named(attachment.Name, null), FileAddress.Of(attachment.ContentUrl)) : null;
    }

    private static string Named(string? name, string? fileType) =>
        string.IsNullOrEmpty(fileType) || (name ?? "").Contains('.', StringComparison.Ordinal) ? name ?? "" : $"{name}.{fileType}";

    private static FileDownloadInfo? Info(object? content)
    {
        try
        {
            return (content as JObject)?.ToObject<FileDownloadInfo>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

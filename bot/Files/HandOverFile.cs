using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Files;

/// <summary>The person allowed the file, or not. It is made anew, with the rights they have now.</summary>
public sealed class HandOverFile(PrepareFile prepare, IHttpClientFactory clients, ILogger<HandOverFile> log)
{
    public async Task AcceptedAsync(Turn turn, FileConsentCardResponse response, CancellationToken cancellation)
    {
        try
        {
            ReadyFile file = await FileOfAsync(turn, CardData.Of(response.Context), cancellation);
            bool sent = await UploadAsync(response.UploadInfo, file, cancellation);
            await (sent ? turn.ShowAsync(Info(response.UploadInfo, file), cancellation) : turn.SayAsync(turn.Texts["Files.NotSent"], cancellation));
        }
        catch (RefusedException refused)
        {
            await turn.SayAsync(RefusalTexts.For(refused, turn.Language), cancellation);
        }
        catch (DocumentRejectedException rejected)
        {
            await turn.SayAsync(RefusalTexts.For(rejected, turn.Language), cancellation);
        }
    }

    public static Task DeclinedAsync(Turn turn, CancellationToken cancellation) => turn.SayAsync(turn.Texts["Files.Declined"], cancellation);

    private Task<ReadyFile> FileOfAsync(Turn turn, CardData context, CancellationToken cancellation) =>
        context["kind"] == nameof(FileKind.Section)
            ? prepare.SectionAsync(turn, context.AssessmentId, string.IsNullOrEmpty(context["stakeholder"]) ? null : context["stakeholder"], cancellation)
            : prepare.MasterAsync(turn, context.AssessmentId, context.Number("version"), cancellation);

    private async Task<bool> UploadAsync(FileUploadInfo? upload, ReadyFile file, CancellationToken cancellation)
    {
        if (FileAddress.Of(upload?.UploadUrl) is not { } address)
        {
            return false;
        }

        using var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.LongLength - 1, file.Content.LongLength);
        try
        {
            using HttpResponseMessage answer = await clients.CreateClient(FileAddress.Client).PutAsync(address, content, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                log.FileNotSent(file.Content.LongLength, $"HTTP {(int)answer.StatusCode}");
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            log.FileNotSent(file.Content.LongLength, failure.GetType().Name);
            return false;
        }
    }

    private static Attachment Info(FileUploadInfo upload, ReadyFile file) => new()
    {
        ContentType = FileInfoCard.ContentType,
        ContentUrl = upload.ContentUrl,
        Name = upload.Name ?? file.Name,
        Content = new FileInfoCard(upload.UniqueId, upload.FileType ?? "docx"),
    };
}

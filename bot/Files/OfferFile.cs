using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Files;

/// <summary>
/// Asks whether a file may be put into the person's OneDrive, as Teams lets no bot do so unasked; and names the
/// address where it can be downloaded, as not every client shows that question.
/// </summary>
public sealed class OfferFile(PrepareFile prepare, IConfiguration configuration)
{
    /// <param name="version">Null for the newest.</param>
    public async Task MasterAsync(Turn turn, string assessmentId, int? version, CancellationToken cancellation)
    {
        ReadyFile file = await prepare.MasterAsync(turn, assessmentId, version, cancellation);
        JObject context = Context(FileKind.Master, assessmentId, null);
        if (version is { } number)
        {
            context["version"] = number;
        }

        await OfferAsync(turn, file, context, ApiAddress.Master(configuration, assessmentId, version), cancellation);
    }

    /// <param name="stakeholderId">Null for the person's own.</param>
    public async Task SectionAsync(Turn turn, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        ReadyFile file = await prepare.SectionAsync(turn, assessmentId, stakeholderId, cancellation);
        await OfferAsync(turn, file, Context(FileKind.Section, assessmentId, stakeholderId), ApiAddress.Section(configuration, assessmentId, stakeholderId), cancellation);
    }

    private static async Task OfferAsync(Turn turn, ReadyFile file, JObject context, string address, CancellationToken cancellation)
    {
        await turn.ShowAsync(
            new Attachment
            {
                ContentType = FileConsentCard.ContentType,
                Name = file.Name,
                Content = new FileConsentCard
                {
                    Description = turn.Texts["Files.Consent"],
                    SizeInBytes = file.Content.LongLength,
                    AcceptContext = context,
                    DeclineContext = context,
                },
            },
            cancellation);
        await turn.SayAsync(turn.Texts.Format("Files.Link", ("link", address)), cancellation);
    }

    private static JObject Context(FileKind kind, string assessmentId, string? stakeholderId) =>
        new() { ["kind"] = kind.ToString(), ["assessment"] = assessmentId, ["stakeholder"] = stakeholderId ?? "" };
}

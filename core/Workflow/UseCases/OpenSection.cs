using System.Security.Cryptography;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Person">Whose answers they are.</param>
/// <param name="IsOwn">The person handed it in; otherwise a coordinator did.</param>
/// <param name="FileHash">SHA-256, lower-case hexadecimal.</param>
public sealed record OpenedSection(Assessment Assessment, Stakeholder Person, bool IsOwn, ReturnedSection Section, string FileHash);

/// <summary>Reads a section file that came back, for whoever may hand it in.</summary>
public sealed class OpenSection(OpenAssessment open, WorkTable work)
{
    /// <param name="assessmentId">Where it was handed in; null when the file itself says so.</param>
    /// <exception cref="DocumentRejectedException">The file cannot be taken.</exception>
    public async Task<OpenedSection> RunAsync(Caller caller, string? assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation)
    {
        ReturnedSection section;
        using (var stream = new MemoryStream(upload.ToArray(), writable: false))
        {
            section = SectionReader.Read(stream);
        }

        if (assessmentId is not null && assessmentId != section.Identity.AssessmentId)
        {
            throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "The file names another assessment.");
        }

        (Assessment assessment, Stakeholder person, bool isOwn) = await WhoseAsync(caller, section.Identity, cancellation);
        return new(assessment, person, isOwn, section, Convert.ToHexStringLower(SHA256.HashData(upload.Span)));
    }

    // Whoever is not reached in Teams sends the file to a coordinator, who hands it in; nobody else does it for somebody.
    private async Task<(Assessment Assessment, Stakeholder Person, bool IsOwn)> WhoseAsync(Caller caller, DocumentIdentity identity, CancellationToken cancellation)
    {
        (Assessment assessment, Standing standing) = await open.AsParticipantAsync(caller, identity.AssessmentId, cancellation);
        if (standing.Stakeholder is { } self && self.Id == identity.StakeholderId)
        {
            return (assessment, self, true);
        }

        if (standing is { Stakeholder: null, Coordinates: false })
        {
            throw new RefusedException(Refusal.NotYours);
        }

        Row<Stakeholder>? named = standing.Coordinates ? await work.StakeholderAsync(assessment.Id, identity.StakeholderId ?? "", cancellation) : null;
        return named is { } other
            ? (assessment, other.Value, false)
            : throw new DocumentRejectedException(DocumentRejection.OtherPerson, "The file was made for another stakeholder.");
    }
}

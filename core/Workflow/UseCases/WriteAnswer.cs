using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>One version of an answer in the form in which Word puts it into an open document; for whoever may read it.</summary>
public sealed class WriteAnswer(OpenAssessment open, WorkTable work, PicturesTable pictures)
{
    /// <param name="version">Null for the newest.</param>
    /// <param name="language">Of the document it goes into; null for the assessment's.</param>
    /// <returns>Flat OPC.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssignment"/>, or <see cref="Refusal.UnknownVersion"/> when there is no such answer.</exception>
    public async Task<byte[]> RunAsync(Caller caller, string assessmentId, string assignmentId, int? version, string? language, CancellationToken cancellation)
    {
        ReadableAssignment read = await open.AsReaderOfAsync(caller, assessmentId, assignmentId, cancellation);
        int newest = read.Assignment.Value.LatestVersion;
        Contribution answer = await work.ContributionAsync(read.Assessment.Id, assignmentId, version ?? newest, cancellation)
            ?? throw new RefusedException(Refusal.UnknownVersion, ("version", version ?? newest), ("newest", newest));
        return AnswerDocument.Write(answer.Body, language ?? read.Assessment.Language, answer.SubmittedAt, await pictures.ShownInAsync(read.Assessment.Id, [answer.Body], cancellation));
    }
}

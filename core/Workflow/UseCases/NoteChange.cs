using System.Security.Cryptography;
using System.Text;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Graph says that something in a drive changed: the working copy there is looked at with the next run.</summary>
public sealed class NoteChange(WorkingCopiesTable copies)
{
    /// <param name="clientState">What the subscription was made with; anything else is somebody else's, and tells nothing.</param>
    /// <returns>Whether it is known.</returns>
    public async Task<bool> RunAsync(string? clientState, CancellationToken cancellation) => await DecideAgain.OnConflictAsync(
        async () =>
        {
            string assessmentId = (clientState ?? "").Split('~')[0];
            if (assessmentId.Length == 0 || await copies.FindAsync(assessmentId, cancellation) is not { } row || !Same(row.Value.ClientState, clientState!))
            {
                return false;
            }

            await (row.Value.Notified ? Task.CompletedTask : copies.PutAsync(row, row.Value with { Notified = true }, cancellation));
            return true;
        },
        cancellation);

    private static bool Same(string left, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}

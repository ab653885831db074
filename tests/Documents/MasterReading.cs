using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

/// <summary>The one door through which these tests hand in an edited master.</summary>
internal static class MasterReading
{
    public static TakenInMaster TakeIn(byte[] upload, byte[] current, int next = 2) => EditedMaster.TakeIn(new MemoryStream(upload), current, SampleDocuments.AssessmentId, next);

    public static byte[] TakenIn(byte[] upload, byte[] current) => TakeIn(upload, current).Document.ToArray();

    public static IReadOnlyList<string> Edited(byte[] upload, byte[] current) => TakeIn(upload, current).EditedItems;
}

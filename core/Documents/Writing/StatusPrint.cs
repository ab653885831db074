using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A fingerprint of what the status lines of an item are made from, so that they are only made again when it changed.</summary>
internal static class StatusPrint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string itemKey, MasterFacts facts)
    {
        ItemUse use = facts.UseOf(itemKey);
        ulong print = Add(Add(Add(Basis, (ulong)use.Kind), use.Reason), use.DecidedBy);
        foreach (Assignment assignment in facts.EverybodyOn(itemKey))
        {
            print = Add(Add(Add(Add(Add(print, assignment.StakeholderId), facts.Person(assignment.StakeholderId) is { IsFormer: true } ? 1UL : 0), (ulong)assignment.Role), (ulong)assignment.State), assignment.Note);
        }

        return print;
    }

    private static ulong Add(ulong print, ulong value) => (print ^ value) * Prime;

    /// <summary>FNV-1a; must be the same on every machine.</summary>
    private static ulong Add(ulong print, string? text)
    {
        foreach (char c in text ?? "")
        {
            print = (print ^ c) * Prime;
        }

        return (print ^ 0xFFFF) * Prime;
    }
}

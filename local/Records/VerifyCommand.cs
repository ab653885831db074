namespace OfficeIntegration.Local.Records;

/// <summary><c>verify FILE [--master FILE …] [--json]</c></summary>
public sealed record VerifyCommand(string File, IReadOnlyList<string> Masters, bool AsJson)
{
    public const string Verb = "verify";

    /// <param name="arguments">What stands behind the verb.</param>
    /// <exception cref="LocalRunException">Something is missing, or is not known.</exception>
    public static VerifyCommand Parse(IEnumerable<string> arguments)
    {
        (string? file, var masters, bool json, bool inMasters) = ((string?)null, new List<string>(), false, false);
        foreach (string argument in arguments)
        {
            switch (argument)
            {
                case "--json":
                    (json, inMasters) = (true, false);
                    break;
                case "--master":
                    inMasters = true;
                    break;
                case var _ when argument.StartsWith("--", StringComparison.Ordinal):
                    throw new LocalRunException($"verify has no option {argument}; it has --master and --json.");
                case var _ when inMasters:
                    masters.Add(argument);
                    break;
                case var _ when file is null:
                    file = argument;
                    break;
                default:
                    throw new LocalRunException($"verify takes one audit file; masters stand behind --master, not {argument}.");
            }
        }

        return file is null ? throw new LocalRunException("verify needs the audit file, for example verify audit.jsonl --master master.docx") : new(file, masters, json);
    }
}

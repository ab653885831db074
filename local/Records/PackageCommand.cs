namespace OfficeIntegration.Local.Records;

/// <summary><c>export ID FILE</c> and <c>import FILE</c>, each with <c>--data DIR</c> or <c>--storage CONNECTION</c>.</summary>
/// <param name="AssessmentId">Null to import.</param>
public sealed record PackageCommand(string? AssessmentId, string File, string? DataFolder = null, string? Storage = null)
{
    public const string Export = "export";
    public const string Import = "import";

    /// <param name="arguments">The verb first.</param>
    /// <exception cref="LocalRunException">Something is missing, or is not known.</exception>
    public static PackageCommand Parse(IReadOnlyList<string> arguments)
    {
        var plain = new List<string>();
        (string? data, string? storage) = (null, null);
        var left = new Queue<string>(arguments.Skip(1));
        while (left.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--data":
                    data = Value(argument, left);
                    break;
                case "--storage":
                    storage = Value(argument, left);
                    break;
                default:
                    plain.Add(argument);
                    break;
            }
        }

        return (arguments[0], plain) switch
        {
            (Export, [var id, var file]) => new(id, file, data, storage),
            (Import, [var file]) => new(null, file, data, storage),
            (Export, _) => throw new LocalRunException("export needs the assessment's id and a file, for example export 0f64… assessment.zip"),
            _ => throw new LocalRunException("import needs one file, for example import assessment.zip"),
        };
    }

    private static string Value(string option, Queue<string> left) =>
        left.TryDequeue(out string? value) ? value : throw new LocalRunException($"{option} needs a value after it.");
}

using System.Globalization;
using OfficeIntegration.Core;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local;

/// <summary>What was asked for on the command line.</summary>
/// <param name="DataFolder">Null for <c>.local</c> in the repository.</param>
/// <param name="Storage">Connection string of a Table service to use; null to start Azurite.</param>
/// <param name="Language">Of the assessment; null for the sample's own.</param>
/// <param name="UserEmail">The sample person who uses the Playground; null for the first who is asked for something.</param>
/// <param name="OutFolder">Only with <paramref name="Once"/>.</param>
public sealed record CommandLine(
    int Port = LocalOptions.DefaultPort,
    bool WithPlayground = true,
    int PlaygroundPort = Playground.DefaultPort,
    string? DataFolder = null,
    string? Storage = null,
    string TemplateId = CommandLine.DefaultTemplate,
    string? Language = null,
    string? UserEmail = null,
    bool Once = false,
    string? OutFolder = null,
    bool Help = false,
    bool Doctor = false,
    bool Repair = false)
{
    public const string DefaultTemplate = "un-64-211";

    public const string Usage = """
        Runs the whole product on this machine.

          dotnet run --project local -- [options]

          --port N             port of the product, 7071 by default; 0 takes a free one
          --no-playground      leaves out the Agents Playground, the Teams client in the browser
          --playground-port N  port of the Playground, 56150 by default
          --as EMAIL           the sample person you are in the Playground
          --data DIR           where the data lies, .local by default
          --storage CONNECTION uses this Table service instead of starting Azurite
          --template ID        the questionnaire, un-64-211 by default
          --language L         of the assessment: ar, en, es, fr, ru or zh-Hans
          --help               shows this

          --once --out DIR     does the main job unattended with sample people, writes master.docx,
                               section-….docx and summary.json to DIR, and ends; goes with --template and --language

          doctor [--repair]    looks through the data, says what is wrong, mends what can be mended, and ends;
                               goes with --data and --storage

          verify FILE          checks an exported audit record (audit.jsonl) without the product; with
                               --master FILE … the masters vouch for it; --json for programs; ends with 0 or 1
          export ID FILE       takes the assessment ID away whole, from the data of a run that has ended
          import FILE          brings it back; both take --data or --storage

          package --host HOST --app-id ID --bot-id ID --sign-in-id ID --out FILE.zip
                               makes the app package for Teams and Word, checked; with --word-id ID also the
                               manifest for older versions of Word; --privacy URL and --terms URL name your pages
        """;

    /// <exception cref="LocalRunException">An option is unknown, lacks its value, or does not go with the others.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var command = new CommandLine();
        var left = new Queue<string>(arguments);
        while (left.TryDequeue(out string? option))
        {
            command = option switch
            {
                "--port" => command with { Port = Number(option, left, 0) },
                "--no-playground" => command with { WithPlayground = false },
                "--playground-port" => command with { PlaygroundPort = Number(option, left, 1) },
                "--as" => command with { UserEmail = Value(option, left) },
                "--data" => command with { DataFolder = Value(option, left) },
                "--storage" => command with { Storage = Value(option, left) },
                "--template" => command with { TemplateId = Value(option, left) },
                "--language" => command with { Language = LanguageOf(Value(option, left)) },
                "doctor" => command with { Doctor = true },
                "--repair" => command with { Repair = true },
                "--once" => command with { Once = true },
                "--out" => command with { OutFolder = Value(option, left) },
                "--help" or "-h" or "-?" => command with { Help = true },
                _ => throw new LocalRunException($"There is no option {option}. --help lists the options."),
            };
        }

        return Check(command);
    }

    private static CommandLine Check(CommandLine command) => (command.Once, command.OutFolder) switch
    {
        _ when command.Repair && !command.Doctor => throw new LocalRunException("--repair goes with doctor only."),
        (true, null) when !command.Help => throw new LocalRunException("--once needs --out and a folder for the documents, for example --once --out out."),
        (false, not null) => throw new LocalRunException("--out goes with --once only; --data says where the data of a normal run lies."),
        _ => command,
    };

    private static string Value(string option, Queue<string> left) =>
        left.TryPeek(out string? next) && !next.StartsWith("--", StringComparison.Ordinal)
            ? left.Dequeue()
            : throw new LocalRunException($"{option} needs a value after it. --help lists the options.");

    private static int Number(string option, Queue<string> left, int least)
    {
        string value = Value(option, left);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= 65_535
            ? number
            : throw new LocalRunException($"{option} needs a number from {least} to 65535, not {value}.");
    }

    private static string LanguageOf(string value) => Languages.IsKnown(value)
        ? value
        : throw new LocalRunException($"--language takes {string.Join(", ", Languages.All)}, not {value}.");
}

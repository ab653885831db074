using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What can be seen of a workflow without running it. Each check yields one sentence per finding.</summary>
internal static partial class WorkflowChecks
{
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Repository.PathOf(".github", "workflows"), "*.yml").Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    private static readonly string[] Machine = ["GITHUB_OUTPUT", "PATH"];

    public static string Read(string file) => File.ReadAllText(Repository.PathOf(".github", "workflows", file));

    public static IEnumerable<string> All(string workflow) => [.. Pins(workflow), .. Permissions(workflow), .. Secrets(workflow), .. Injections(workflow), .. Limits(workflow)];

    /// <summary>A tag can be moved to other code; a commit cannot. The comment says which release it is.</summary>
    public static IEnumerable<string> Pins(string workflow) =>
        from use in Use.Matches(workflow)
        where !Pinned.IsMatch(use.Value)
        select $"'{use.Value.Trim()}' is not pinned to a commit, with its release in a comment";

    /// <summary>A job may do what the workflow says, and by default nothing.</summary>
    public static IEnumerable<string> Permissions(string workflow)
    {
        YamlNode? permissions = Member(Root(workflow), "permissions");
        return permissions is not YamlMappingNode granted ? ["the workflow does not say what it may do"]
            : from permission in granted.Children
              where permission is not { Key: YamlScalarNode { Value: "contents" }, Value: YamlScalarNode { Value: "read" } }
                  and not { Key: YamlScalarNode { Value: "id-token" }, Value: YamlScalarNode { Value: "write" } }
              select $"the permission '{permission.Key}: {permission.Value}' is not needed";
    }

    /// <summary>Signing in is by federation.</summary>
    public static IEnumerable<string> Secrets(string workflow) =>
        from use in Secret.Matches(workflow) select $"'{use.Value}' is asked for; nothing here needs a secret";

    /// <summary>What somebody else wrote reaches a script as a variable, never as part of it.</summary>
    public static IEnumerable<string> Injections(string workflow) =>
        from step in Steps(Root(workflow))
        where Member(step, "run") is YamlScalarNode { Value: { } script } && script.Contains("${{", StringComparison.Ordinal)
        select $"a script has an expression in it: {((YamlScalarNode)Member(step, "run")!).Value!.Split('\n')[0]}";

    public static IEnumerable<string> Limits(string workflow) =>
        from job in Jobs(Root(workflow))
        where Member(job.Value, "timeout-minutes") is null
        select $"the job '{job.Key}' may run for ever";

    /// <param name="file">For findings.</param>
    public static IEnumerable<WorkflowScript> Scripts(string file, string workflow) =>
        from job in Jobs(Root(workflow))
        from step in (YamlSequenceNode)Member(job.Value, "steps")!
        where Member(step, "run") is YamlScalarNode
        select new WorkflowScript(file, ((YamlScalarNode)Member(step, "run")!).Value!, [.. Machine, .. Variables(Root(workflow)), .. Variables(job.Value), .. Variables(step)]);

    private static IEnumerable<string> Variables(YamlNode place) =>
        Member(place, "env") is YamlMappingNode given ? given.Children.Keys.Select(name => ((YamlScalarNode)name).Value!) : [];

    private static YamlNode Root(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(workflow));
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Jobs(YamlNode root) => ((YamlMappingNode)Member(root, "jobs")!).Children;

    private static IEnumerable<YamlNode> Steps(YamlNode root) => Jobs(root).SelectMany(job => (YamlSequenceNode)Member(job.Value, "steps")!);

    private static YamlNode? Member(YamlNode node, string name) =>
        node is YamlMappingNode members && members.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? value) ? value : null;

    [GeneratedRegex(@"^ +(- )?uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Use { get; }

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex Pinned { get; }

    [GeneratedRegex(@"secrets\.\w+")]
    private static partial Regex Secret { get; }
}

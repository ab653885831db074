using System.Reflection;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow.Auditing;

/// <summary>Whatever changes an assessment says so in its audit chain; read from the compiled use-cases, so that a new one cannot be forgotten.</summary>
public sealed class AuditCoverageTests
{
    /// <summary>They write without an entry of their own, because:</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["MarkParcel"] = "a message is marked before it is handed over; what became of it is an entry",
        ["NoteSending"] = "how far messages have come is only looked at; that somebody is asked or reminded is an entry",
        ["SettleDeliveries"] = "writes what Settlement decides",
    };

    [Fact]
    public void UseCases_WriteOnlyWithAnEntry()
    {
        string[] silent = [.. Types().Where(type => Calls(type, typeof(WorkTable), nameof(WorkTable.CommitAsync)) && ActionsOf(type).Length == 0).Select(type => type.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(Without.Keys.Order(StringComparer.Ordinal), silent);
    }

    [Fact]
    public void UseCases_ThatPublishAVersion_HaveItRecorded() => Assert.All(
        Types().Where(type => Calls(type, typeof(DocumentsTable), nameof(DocumentsTable.PublishAsync))),
        type => Assert.True(type.GetConstructors().Single().GetParameters().Any(parameter => parameter.ParameterType.Name == "RecordConflicts"), $"{type.Name} does not call RecordConflicts, which records versions."));

    [Fact]
    public void Actions_OfEveryUseCase_AreAsWrittenDown() => Golden.Matches(string.Join('\n', Types()
        .Select(type => (type.Name, Actions: ActionsOf(type)))
        .Where(entry => entry.Actions.Length > 0)
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .Select(entry => $"{entry.Name}: {string.Join(", ", entry.Actions)}")));

    [Fact]
    public void Actions_AreAllUsed() =>
        Assert.Equal(AuditActions.All.Order(StringComparer.Ordinal), Types().SelectMany(ActionsOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Documentation_ExplainsEveryAction()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "records.md"));

        Assert.All(AuditActions.All, action => Assert.Contains($"| `{action}` |", page, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Types() => typeof(Assessment).Assembly.GetTypes()
        .Where(type => !type.IsNested && type.Namespace?.StartsWith("OfficeIntegration.Core.Workflow", StringComparison.Ordinal) == true);

    private static string[] ActionsOf(Type type) =>
    [
        .. MethodIl.Of(type).Where(method => method.Calls.Any(IsAudit)).SelectMany(method => method.Texts).Where(AuditActions.All.Contains).Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsAudit(MethodBase called) => called.DeclaringType == typeof(WorkChange) && called.Name == nameof(WorkChange.Audit);

    private static bool Calls(Type type, Type target, string method) =>
        MethodIl.Of(type).SelectMany(read => read.Calls).Any(called => called.DeclaringType == target && called.Name == method);
}

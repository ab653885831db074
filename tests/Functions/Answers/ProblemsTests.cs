using Azure;
using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.Requests;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Answers;

public sealed class ProblemsTests
{
    private static readonly (string, object?)[] Values =
        [.. new[] { "item", "stakeholder", "assignment", "version", "newest", "template", "allowed", "state", "field", "length", "max", "person", "reason", "place", "rows", "conflict", "name", "candidates", "code", "status", "seconds" }.Select(name => (name, (object?)name))];

    /// <summary>Everything a caller can be told, with its status, its kind and its code.</summary>
    [Fact]
    public void Of_EveryRefusal_HasItsStatusAndSentence()
    {
        IEnumerable<string> lines = Everything().Select(failure => Problems.Of(failure, "en")).Select(problem => $"{problem.Status} {problem.Title} · {problem.Code}\n    {problem.Detail}");

        Golden.Matches(string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n");
    }

    [Fact]
    public void Of_EveryRefusal_SpeaksEachLanguage()
    {
        foreach (Exception failure in Everything())
        {
            Problem[] problems = [.. Languages.All.Select(language => Problems.Of(failure, language))];

            Assert.Single(problems.Select(problem => (problem.Type, problem.Status, problem.Code)).Distinct());
            Assert.Equal(problems.Length, problems.Select(problem => problem.Detail).Distinct().Count());
            Assert.Equal(problems.Length, problems.Select(problem => problem.Title).Distinct().Count());
        }
    }

    [Fact]
    public void Of_OurOwnBug_SaysNothingOfIt()
    {
        Problem problem = Problems.Of(new InvalidOperationException("secret"), "en");

        Assert.Equal((500, "OurFault"), (problem.Status, problem.Code));
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 503)]
    [InlineData(429, 503)]
    [InlineData(500, 503)]
    [InlineData(400, 500)]
    [InlineData(403, 500)]
    public void Of_FailureOfTheStore_IsOursOnlyWhenWeAskedWrongly(int status, int expected)
    {
        Assert.Equal(expected, Problems.Of(new RequestFailedException(status, "no"), "en").Status);
        Assert.Equal(expected, Problems.Of(new AggregateException(new RequestFailedException(status, "no")), "en").Status);
    }

    [Fact]
    public void Of_BodyLargerThanTheHostTakes_IsTooLarge()
    {
        Assert.Equal(413, Problems.Of(new BadHttpRequestException("large", 413), "en").Status);
    }

    [Fact]
    public void Of_SomebodyElseWroteFirst_AsksToTryAgain()
    {
        Assert.Equal((503, "Busy"), Problems.Of(new StoreConflictException("row", new IOException()), "en") is var problem ? (problem.Status, problem.Code) : default);
    }

    [Fact]
    public void Of_Rows_NamesEachWithItsSentence()
    {
        Problem problem = Problems.Of([new(3, new RefusedException(Refusal.FieldMissing, ("field", "name"))), new(7, new RefusedException(Refusal.TextNotAllowed, ("field", "name")))], "fr");

        Assert.Equal((422, "RowsRefused"), (problem.Status, problem.Code));
        Assert.Equal([(3, "FieldMissing"), (7, "TextNotAllowed")], problem.Errors!.Select(row => (row.Row, row.Code)));
        Assert.All(problem.Errors!, row => Assert.Contains("«", row.Detail, StringComparison.Ordinal));
    }

    private static IEnumerable<Exception> Everything() =>
    [
        .. Enum.GetValues<Refusal>().Select(refusal => new RefusedException(refusal, Values)),
        .. Enum.GetValues<DocumentRejection>().Select(reason => new DocumentRejectedException(reason, "detail")),
        .. Enum.GetValues<RequestRefusal>().Select(refusal => new RequestRefusedException(refusal, Values)),
        new UnauthenticatedException("reason"),
        new IdentityUnavailableException(new IOException()),
        new BadHttpRequestException("broken"),
    ];
}

using System.Text;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>Whatever is done, well or badly: the log has ids and counts, and no word, name, address or token.</summary>
[Collection(SharedAzurite.Name)]
public sealed class LogTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private readonly AccessWorld _world = new(azurite);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Log_OfAWholeJob_HoldsNoWordNameAddressOrToken()
    {
        foreach (Role role in _world.Roles.Where(role => role.Name is "Coordinator" or "Lead" or "Outsider" or "Anonymous"))
        {
            foreach (string route in RouteRequests.Routes)
            {
                using HttpRequestMessage request = RouteRequests.Of(route, _world.Own);
                await _world.SendAsync(role, request);
            }
        }

        await TalkAsync();
        await SendNonsenseAsync();
        await _world.Get<DeliverOutbox>().RunAsync(default);
        await _world.Get<SendReminders>().RunAsync(default);
        await _world.Get<SweepStore>().RunAsync(default);

        string[] words = [.. _world.Assessments.SelectMany(assessment => assessment.Words), AccessWorld.Heir.Name, AccessWorld.Heir.Email, "eyJ"];
        string[] lines = [.. _world.Logs.Lines];
        output.WriteLine($"{lines.Length} lines, {words.Length} words.");
        output.WriteLine(string.Join('\n', lines.Select(line => line.Split('\n')[0]).Distinct().Take(40)));
        Assert.NotEmpty(lines);
        Assert.Empty(lines.SelectMany(line => words.Where(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word}: {line}")));
    }

    /// <summary>What an HTTP client or the bot's libraries tell of themselves are addresses with people's ids in them.</summary>
    [Theory]
    [InlineData("System.Net.Http.HttpClient.Default.LogicalHandler")]
    [InlineData("Microsoft.Bot.Connector.Authentication.ConfigurationBotFrameworkAuthentication")]
    [InlineData("Azure.Core")]
    public void Log_OfAPlatformLibrary_BeginsWithWarnings(string category)
    {
        ILogger library = _world.Get<ILoggerFactory>().CreateLogger(category);

        Assert.False(library.IsEnabled(LogLevel.Information));
        Assert.True(library.IsEnabled(LogLevel.Warning));
    }

    private async Task TalkAsync()
    {
        Role lead = _world.Roles.Single(role => role.Name == "Lead");
        foreach (string said in (string[])["my items", "open A1", "A secret typed in the chat, answer-Harbour", "submit", "status", "ask what is question-Harbour", "language fr"])
        {
            await _world.SayAsync(lead, said);
        }

        await _world.PressAsync(lead, new JObject { ["verb"] = "submit", ["assessment"] = _world.Own.Id, ["item"] = "A2", ["answer"] = "answer-Harbour once more" });
    }

    // What is refused and what breaks is what a careless log tells most of.
    private async Task SendNonsenseAsync()
    {
        Role coordinator = _world.Roles.Single(role => role.Name == "Coordinator");
        foreach (string body in (string[])["{ \"markdown\": \"answer-Harbour", "[]", "{ \"answer-Harbour\": 1 }", "\"title-Harbour\""])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/assessments/{_world.Own.Id}/stakeholders") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            await _world.SendAsync(coordinator, request);
        }

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        forged.Headers.TryAddWithoutValidation("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJuYW1lIjoiTGVhZC1IYXJib3VyIn0.");
        await _world.SendAsync(_world.Roles.Single(role => role.Name == "Anonymous"), forged);
    }
}

using System.Globalization;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class RequestLimitHttpTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Request_TooManyOfOnePerson_IsTooManyRequestsInSixLanguagesAndSaysWhenAgain()
    {
        await WithLimitsAsync(person: 2, assessment: 1_000, async product =>
        {
            Person person = Person.New(product);
            await person.GetAsync("/api/me");
            await person.GetAsync("/api/me/items");

            foreach (string language in Languages.All)
            {
                ApiAnswer refused = await person.GetAsync("/api/me", ("Accept-Language", language));

                Assert.Equal((429, "TooManyRequests"), refused.Problem);
                int seconds = int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture);
                Assert.InRange(seconds, 1, 30);
                Assert.Equal(RefusalTexts.For(new RefusedException(Refusal.TooManyRequests, ("seconds", seconds)), language), refused.Json["detail"]!.GetValue<string>());
            }

            Assert.Equal(200, (await Person.New(product).GetAsync("/api/me")).Status);
        });
    }

    [Fact]
    public async Task Request_TooManyAboutOneAssessment_KeepsItAndNoOther()
    {
        await WithLimitsAsync(person: 1_000, assessment: 3, async product =>
        {
            for (int number = 0; number < 3; number++)
            {
                Assert.Equal(404, (await Person.New(product).GetAsync("/api/assessments/one/status")).Status);
            }

            Assert.Equal((429, "TooManyRequests"), (await Person.New(product).GetAsync("/api/assessments/one/people")).Problem);
            Assert.Equal(404, (await Person.New(product).GetAsync("/api/assessments/two/status")).Status);
            Assert.Equal(200, (await Person.New(product).GetAsync("/api/assessments")).Status);
        });
    }

    /// <summary>A monitor and a page that is loaded are no person's requests.</summary>
    [Fact]
    public async Task Request_OfNobody_IsNotCounted() => await WithLimitsAsync(person: 1, assessment: 1, async product =>
    {
        for (int number = 0; number < 5; number++)
        {
            Assert.Equal(200, (await new Person(product, null).GetAsync("/api/health")).Status);
        }
    });

    /// <summary>Two hundred people who open everything twice within a minute, and a coordinator who takes all their answers in it.</summary>
    [Fact]
    public void Default_ADayOfWorkInAMinute_IsTaken()
    {
        var limits = new RequestLimits(LimitOptions.Default, new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        for (int request = 0; request < 50; request++)
        {
            for (int person = 0; person < 200; person++)
            {
                limits.Take(new("tenant", $"person-{person}"), "assessment");
            }
        }

        for (int request = 0; request < 1_200; request++)
        {
            limits.Take(new("tenant", "coordinator"), "assessment");
        }
    }

    private async Task WithLimitsAsync(int person, int assessment, Func<ProductFixture, Task> act)
    {
        var product = new ProductFixture(azurite)
        {
            Change = options => options with
            {
                Settings = new Dictionary<string, string?> { ["Limits:PersonPerMinute"] = $"{person}", ["Limits:AssessmentPerMinute"] = $"{assessment}" },
            },
        };
        await product.InitializeAsync();
        try
        {
            await act(product);
        }
        finally
        {
            await product.DisposeAsync();
        }
    }
}

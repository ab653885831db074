using System.Text.Json.Nodes;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Local;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Tools;

public sealed class PlaygroundConfigTests
{
    private static readonly TemplateCatalogue Templates = TemplateCatalogue.Load(Repository.PathOf("templates"));

    [Fact]
    public void Write_EverySample_HasFiveOtherPeopleInTheSampleTenant()
    {
        Assert.All(Templates.All, template =>
        {
            TemplateSample sample = Templates.SampleOf(template);
            JsonNode config = JsonNode.Parse(PlaygroundConfig.Write(sample, sample.Stakeholders[1].Email))!;

            Assert.Equal(LocalTenant.Id, (string?)config["tenantId"]);
            Assert.Equal(sample.Stakeholders[1].ObjectId, (string?)config["currentUser"]!["aadObjectId"]);
            string[] ids = [(string)config["currentUser"]!["id"]!, .. config["users"]!.AsArray().Select(user => (string)user!["id"]!)];
            Assert.Equal(6, ids.Distinct().Count());
        });
    }

    [Fact]
    public void Write_NobodyOfThatAddress_SaysWhoThereIs()
    {
        TemplateSample sample = Templates.SampleOf(Templates.All[0]);

        LocalRunException refused = Assert.Throws<LocalRunException>(() => PlaygroundConfig.Write(sample, "nobody@example.org"));

        Assert.Contains(sample.Stakeholders[0].Email, refused.Message, StringComparison.Ordinal);
    }
}

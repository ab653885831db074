using System.Text;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Requests;
using OfficeIntegration.Functions.Stakeholders;

namespace OfficeIntegration.Tests.Functions.Requests;

/// <summary>A list of people, damaged anywhere, is taken or refused, and nothing else.</summary>
public sealed class ImportFuzzTests
{
    [Theory]
    [InlineData(ImportFormat.Csv, "Name;Organisation;Category;Language;TimeZone;Email;ObjectId\r\n\"Ann; \"\"A\"\"\";Ministry;Ministry;en;Europe/Paris;a@example.org;\r\nليلى;وزارة;Academia;ar;Africa/Cairo;l@example.org;7c0de5a1-2000-4000-8000-000000000001\r\n")]
    [InlineData(ImportFormat.Json, "[{\"name\":\"Ann \\u0041\",\"email\":\"a@example.org\",\"category\":\"Ministry\"},{\"name\":\"ليلى\",\"language\":\"ar\",\"objectId\":null}]")]
    public void Read_Damaged_IsTakenOrRefused(ImportFormat format, string good)
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++)
        {
            byte[] damaged = Encoding.UTF8.GetBytes(good);
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)"\"\r\n;,\t\\{}[]:x\0\u007f"[random.Next(15)];
            }

            Exception? came = Record.Exception(() => Read(format, damaged[..random.Next(damaged.Length + 1)]));

            Assert.True(came is null or RequestRefusedException or RefusedException, $"seed {seed}, round {round}: {came}");
        }
    }

    private static void Read(ImportFormat format, byte[] body)
    {
        if (format == ImportFormat.Json)
        {
            RequestJson.Parse<PersonBody[]>(body);
        }

        StakeholderImport.Check("assessment", StakeholderImport.Read(format, RequestBody.Text(body)));
    }
}

using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations.Interleaving;

[Collection(SharedAzurite.Name)]
public sealed class InterleavingTests(AzuriteFixture azurite)
{
    /// <summary>Orders that are tried; each is made from its number.</summary>
    private const int Orders = 200;

    [Fact]
    public async Task Activities_TwiceLateOrInAnotherOrder_EndInTheSame()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        string expected = await AsToldAsync(world);
        Golden.Matches(expected + "\n");
        await Parallel.ForEachAsync(Enumerable.Range(1, Orders), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (seed, _) =>
        {
            IReadOnlyList<IReadOnlyList<Happening>> batches = [];
            string actual;
            try
            {
                Story story = await Story.BeginAsync(world, $"S{seed}");
                batches = Schedule.Random(story.Told(), new Random(seed));
                foreach (IReadOnlyList<Happening> batch in batches)
                {
                    await Task.WhenAll(batch.Select(story.DeliverAsync));
                }

                actual = await story.EndAsync();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {Order(batches)}", failure);
            }

            Assert.True(expected == actual, $"Seed {seed}: {Order(batches)}\nended in\n{actual}\ninstead of\n{expected}");
        });
    }

    private static async Task<string> AsToldAsync(BotWorld world)
    {
        Story story = await Story.BeginAsync(world, "S0");
        foreach (Happening happening in story.Told())
        {
            await story.DeliverAsync(happening);
        }

        return await story.EndAsync();
    }

    private static string Order(IReadOnlyList<IReadOnlyList<Happening>> batches) =>
        string.Join(" · ", batches.Select(batch => string.Join(" + ", batch.Select(one => one.Name))));
}

namespace OfficeIntegration.Tests.Bot.Conversations.Interleaving;

/// <summary>An order in which a channel might deliver a story.</summary>
public static class Schedule
{
    /// <summary>
    /// What depends on something comes after it; everything else in any order. Any delivery may be repeated, at once or
    /// much later, and neighbours that do not depend on each other may arrive at the same moment.
    /// </summary>
    /// <returns>Batches; what is in one arrives at the same moment.</returns>
    public static IReadOnlyList<IReadOnlyList<Happening>> Random(IReadOnlyList<Happening> story, Random random)
    {
        List<Happening> order = Ordered(story, random);
        foreach (Happening repeated in story.Where(_ => random.Next(3) == 0))
        {
            for (int times = random.Next(1, 3); times > 0; times--)
            {
                order.Insert(random.Next(order.IndexOf(repeated) + 1, order.Count + 1), repeated);
            }
        }

        return Batches(order, random);
    }

    private static List<Happening> Ordered(IReadOnlyList<Happening> story, Random random)
    {
        var order = new List<Happening>();
        while (order.Count < story.Count)
        {
            Happening[] possible = [.. story.Except(order).Where(one => one.After.All(name => order.Any(before => before.Name == name)))];
            order.Add(possible[random.Next(possible.Length)]);
        }

        return order;
    }

    private static List<IReadOnlyList<Happening>> Batches(List<Happening> order, Random random)
    {
        var batches = new List<IReadOnlyList<Happening>>();
        var batch = new List<Happening>();
        foreach (Happening next in order)
        {
            bool waits = batch.Any(one => next.After.Contains(one.Name)) || batch.Count == 3 || random.Next(3) > 0;
            if (waits && batch.Count > 0)
            {
                batches.Add(batch);
                batch = [];
            }

            batch.Add(next);
        }

        batches.Add(batch);
        return batches;
    }
}

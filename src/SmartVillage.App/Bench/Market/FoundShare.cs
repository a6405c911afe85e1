namespace SmartVillage.App.Bench.Market;

/// <summary>How many buyers who misspelt something see what they meant on the first page: at least one product whose name has all the words they meant.</summary>
/// <param name="Asked">Misspelt questions.</param>
/// <param name="Ours">Of them answered by us, 0 to 1.</param>
/// <param name="Like">Of them answered by <c>LIKE</c>, 0 to 1.</param>
internal sealed record FoundShare(int Asked, double Ours, double Like)
{
    public static async Task<FoundShare> MeasureAsync(
        IReadOnlyList<SearchWish> wishes, Func<string, CancellationToken, Task<List<string>>> ours, Func<string, CancellationToken, Task<List<string>>> like, CancellationToken cancellationToken)
    {
        var (found, foundByLike) = (0, 0);
        foreach (var wish in wishes)
        {
            found += Meets(wish, await ours(wish.Typed, cancellationToken)) ? 1 : 0;
            foundByLike += Meets(wish, await like(wish.Typed, cancellationToken)) ? 1 : 0;
        }

        return new FoundShare(wishes.Count, Math.Round((double)found / wishes.Count, 3), Math.Round((double)foundByLike / wishes.Count, 3));
    }

    private static bool Meets(SearchWish wish, List<string> names) =>
        names.Exists(name => wish.Meant.Split(' ').All(word => name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)));
}

using SmartVillage.Domain.Errors;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Looks for a new state of the marketplace also while nobody searches, so that the first buyer of the morning need not wait and an edition shows within a second.</summary>
internal sealed class ProductIndexRefresher(IProductSearch search) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the clock of the machine: nothing here depends on what time it is, and a clock that is set a year ahead would mean sixty million looks.
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await search.GetAsync(stoppingToken);
            }
            catch (StoreException)
            {
                // Whoever searches is told; here there is nobody to tell, and the next look comes soon.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartVillage.Api;
using SmartVillage.App.Bench.Market;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.Marketplace.Search;
using SmartVillage.Store;
using SmartVillage.Store.Access;
using SmartVillage.Sync.Stores;

namespace SmartVillage.App.Bench.Api;

/// <summary>The API as <c>serve</c> puts it together, on a synthetic store, without a scheduler and with limits that no measurement meets. The ledger is on.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private readonly WebApplication _app;

    public MeasuredService(string folder)
    {
        var settings = new Settings
        {
            Folder = folder,
            Store = new StoreOptions { ConnectionString = $"Data Source={Path.Combine(folder, "data", "smartvillage.db")}", KeysFolder = Path.Combine(folder, "keys") },
            Sources = [],
            Schedules = folder,
            Api = new ApiOptions { PublicRequestsPerMinute = int.MaxValue, KeyRequestsPerMinute = int.MaxValue, IdentityRequestsPerMinute = int.MaxValue },
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSmartVillage(settings);
        builder.Services.AddSmartVillageApi(settings.Api);
        _app = builder.Build();
        _app.MapSmartVillageApi();
    }

    public IPEndPoint Address => BareServer.EndPointOf(_app);

    public IPopulationStore Store => _app.Services.GetRequiredService<IPopulationStore>();

    public string CreateKey() => _app.Services.GetRequiredService<ApiKeyStore>().Create("Pengukuran", ApiRoles.Operator, SyntheticVillage.Code);

    /// <summary>Makes the index of the marketplace as the first buyer would, and says what it took.</summary>
    public async Task<IndexFigure> IndexAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var (before, started) = (GC.GetTotalMemory(forceFullCollection: true), time.GetTimestamp());
        var index = await _app.Services.GetRequiredService<IProductSearch>().GetAsync(cancellationToken);
        var took = time.GetElapsedTime(started).TotalSeconds;
        return new IndexFigure(index.Count, index.Stamp.Villages.Count, Math.Round(took, 2), GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

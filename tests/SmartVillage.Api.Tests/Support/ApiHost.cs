using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.Images;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Store;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests.Support;

/// <summary>
/// The API on a real port of the loopback address, on a store of its own with two published villages and one that has no edition. The clock stands until a test
/// moves it.
/// </summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Own = "18.72.04.1002";
    public const string Other = "18.72.04.1003";
    public const string Unpublished = "18.72.04.1004";
    public const string Unknown = "18.72.04.1099";

    /// <summary>In the configuration, but never read.</summary>
    public const string Configured = "18.72.01.1005";

    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-api-").FullName;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private ApiHost(ApiOptions options, int families, Action<IServiceCollection>? services)
    {
        Village = new SyntheticVillage(Own, "Tejosari", 10_000_000, families);
        Neighbour = new SyntheticVillage(Other, "Margorejo", 20_000_000, 3);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSmartVillageStore(StoreOptions);
        builder.Services.AddSingleton<FakeCommands>();
        builder.Services.AddSingleton<ISyncCommands>(p => p.GetRequiredService<FakeCommands>());
        builder.Services.AddSingleton<IImageCleaner, SkiaImageCleaner>();
        builder.Services.AddSingleton<SampleNibRegistry>();
        builder.Services.AddSingleton<INibRegistry>(p => p.GetRequiredService<SampleNibRegistry>());
        builder.Services.AddSingleton<IPhotoProxy, FakePhotos>();
        services?.Invoke(builder.Services);
        builder.Services.AddSmartVillageApi(options with { Villages = [new(VillageCode.TryParse(Configured, out var code) ? code : default, "belum")] });
        _app = builder.Build();
        _app.MapSmartVillageApi();
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));

    public CapturedLogs Logs { get; } = new();

    public SyntheticVillage Village { get; }

    public SyntheticVillage Neighbour { get; }

    public HttpClient Client { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => _app.Services;

    public FakeCommands Commands => Services.GetRequiredService<FakeCommands>();

    public Publisher Publisher => new(Services.GetRequiredService<IPopulationStore>(), Time);

    public IReadOnlyList<ApiRoute> Routes => Services.GetRequiredService<ApiCatalog>().Routes;

    public StoreFiles Files => new(StoreOptions);

    public StoreOptions StoreOptions => new()
    {
        ConnectionString = $"Data Source={Path.Combine(_folder, "data", "smartvillage.db")}",
        KeysFolder = Path.Combine(_folder, "keys"),
    };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ApiHost> StartAsync(
        ApiOptions? options = null, int families = 30, Action<IServiceCollection>? services = null, Action<SyntheticVillage>? fill = null)
    {
        var host = new ApiHost(options ?? Generous, families, services);
        fill?.Invoke(host.Village);
        await host.Publisher.PublishAsync(host.Village);
        await host.Publisher.PublishAsync(host.Neighbour);
        await host.Publisher.EnsureAsync(new SyntheticVillage(Unpublished, "Purwoasri", 30_000_000, 1));
        host.SetPublicStatistics();
        await host._app.StartAsync();
        host.Address = new Uri(host._app.Urls.Single());
        host.Client.BaseAddress = host.Address;
        return host;
    }

    /// <summary>What the public sees is decided elsewhere; here it is given, so that these tests are about showing it.</summary>
    private void SetPublicStatistics()
    {
        using var connection = new SqliteConnection($"Data Source={Files.Population}");
        connection.Open();
        foreach (var village in (SyntheticVillage[])[Village, Neighbour])
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE public_statistics SET json = $json WHERE village_id = (SELECT id FROM villages WHERE code = $code)";
            command.Parameters.AddWithValue("$json", JsonSerializer.Serialize(SampleStatistics.Public(village, Time.GetUtcNow()), StoreJson.Options));
            command.Parameters.AddWithValue("$code", village.Code);
            Assert.Equal(1, command.ExecuteNonQuery());
        }
    }

    /// <summary>Limits that no test meets by accident.</summary>
    public static ApiOptions Generous => new()
    {
        PublicRequestsPerMinute = 1_000_000,
        KeyRequestsPerMinute = 1_000_000,
        IdentityRequestsPerMinute = 1_000_000,
        PublicWritesPerHour = 1_000_000,
        WrongKeysPerQuarterHour = 1_000_000,
        PublicRequestsPerVillageDay = 1_000_000,
        Attachments = new AttachmentLimits { FilesPerRequest = 1_000_000, RequestBytes = 1_000_000_000 },
    };

    /// <summary>A key of a role, for the own village where a village is needed.</summary>
    public string Key(string role, string village = Own)
    {
        var name = $"{role}@{village}";
        lock (_keys)
        {
            if (!_keys.TryGetValue(name, out var key))
            {
                _keys[name] = key = Services.GetRequiredService<ApiKeyStore>().Create(
                    $"Pemegang {role}", role, ApiRoles.NeedsVillage(role) ? village : null, ApiRoles.SeesOwnAreas(role) ? Areas(village, "hamlet") : [], expiresAt: null);
            }

            return key;
        }
    }

    /// <summary>A key of somebody in the field for areas of the own village, by their names as <c>001/002</c>.</summary>
    public string FieldKey(string role, string name, params string[] places) =>
        Services.GetRequiredService<ApiKeyStore>().Create(name, role, Own, [.. Areas(Own, "rw").Concat(Areas(Own, "rt")).Where(area => places.Contains($"{area.Area.Rw}/{area.Area.Rt}"))], expiresAt: null);

    /// <summary>Areas of one level as keys hold them.</summary>
    private List<KeyArea> Areas(string village, string level)
    {
        using var reader = Services.GetRequiredService<PopulationQueries>().Open();
        return [.. reader.ListPlaces(reader.FindVillage(village)!.Id).Where(place => place.Level == level).Select(place => new KeyArea(place, reader.Epoch))];
    }

    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? role = null, string? body = null, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        if (role is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key(role));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : ContentOf(body);
        return await Client.SendAsync(request, completion, Cancellation);
    }

    private static StringContent ContentOf(string body)
    {
        if (body.StartsWith(RouteSample.Part, StringComparison.Ordinal))
        {
            var parts = new StringContent(body, Encoding.Latin1);
            parts.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={RouteSample.Part[2..]}");
            return parts;
        }

        return new StringContent(body, Encoding.UTF8, body.Contains('=', StringComparison.Ordinal) && !body.StartsWith('{') ? "application/x-www-form-urlencoded" : "application/json");
    }

    /// <summary>A successful JSON answer.</summary>
    public async Task<JsonElement> GetAsync(string path, string? role = null)
    {
        using var response = await SendAsync("GET", path, role);
        return await JsonAsync(response, HttpStatusCode.OK);
    }

    public async Task<JsonElement> PostAsync(string path, string role, string body)
    {
        using var response = await SendAsync("POST", path, role, body);
        return await JsonAsync(response, HttpStatusCode.OK);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A problem without its trace id, which is drawn by chance and may hold any digits.</summary>
    public static string SaidBy(JsonElement problem) => problem.GetRawText().Replace(problem.GetProperty("traceId").GetString()!, string.Empty, StringComparison.Ordinal);

    /// <summary>The problem of a refusal, with everything checked that every problem must have.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        foreach (var name in (string[])["type", "title", "detail", "code", "remedy", "traceId"])
        {
            Assert.NotEqual(string.Empty, problem.GetProperty(name).GetString());
        }

        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        // Another host that ends at the same time may be closing a connection of this one, whose last act writes into the folder.
        for (var left = 20; !TryDelete() && left > 0; left--)
        {
            await Task.Yield();
            SqliteConnection.ClearAllPools();
        }
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

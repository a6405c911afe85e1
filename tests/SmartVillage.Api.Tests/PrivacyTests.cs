using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using SmartVillage.Api.Access;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>P7: what was written into the store under seal comes out of no door but the reveal.</summary>
[Collection(RouteSample.OneAtATime)]
public sealed class PrivacyTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost Host => shared.Host;

    [Fact]
    public async Task No_answer_of_any_route_to_any_role_holds_a_number_a_contact_or_a_hidden_name()
    {
        foreach (var role in ApiRoles.All)
        {
            var answers = new StringBuilder();
            // Whoever visits an RT reads the names of its grown-ups from the sheet (PRV-03, PRV-11); its numbers stay hidden from them, too.
            var sheets = Host.Routes.Single(route => route.Name == "listCampaignSheets");
            AssertHides(await EverythingAsync(sheets.Method, RouteSample.PathOf(Host, sheets, ApiHost.Own), role, null), Host.Village, namesToo: false);
            foreach (var route in Host.Routes.Where(r => r != sheets && (r.Method == "GET" || r.Name is "searchResidents" or "exportResidents")))
            {
                answers.Append(await EverythingAsync(route.Method, RouteSample.PathOf(Host, route, ApiHost.Own), role, RouteSample.BodyOf(route)));
            }

            if (RolePolicy.Has(role, Right.ReadRecords))
            {
                answers.Append(await EverythingAsync("GET", $"{Village}/residents?limit=200", role, null));
            }

            AssertHides(answers.ToString(), Host.Village, RolePolicy.SightOf(role) == Sight.Initials);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public async Task No_export_holds_a_full_number_or_contact(string format)
    {
        var file = await EverythingAsync("POST", $"{Village}/residents/export?format={format}", ApiRoles.Operator, """{"purpose":"Penyusunan daftar warga"}""");

        AssertHides(file, Host.Village, namesToo: false);
    }

    [Fact]
    public async Task A_reader_sees_initials_a_birth_year_and_the_end_of_a_number()
    {
        var resident = (await Host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Reader)).GetProperty("data")[0];

        Assert.Matches("^([A-Z]\\. ?)+$", resident.GetProperty("name").GetString());
        Assert.Equal("************9999", resident.GetProperty("nik").GetString());
        Assert.False(resident.TryGetProperty("birthDate", out _));
        Assert.InRange(resident.GetProperty("birthYear").GetInt32(), 1900, 2026);
        Assert.Null(resident.GetProperty("currentAddress").GetString());
    }

    [Fact]
    public async Task A_reveal_shows_the_asked_fields_in_full_and_nothing_else()
    {
        var row = Host.Village.Resident(1);
        var id = (await Host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Operator)).GetProperty("data")[0].GetProperty("id").GetInt64();

        var answer = await Host.PostAsync($"{Village}/residents/{id}/reveal", ApiRoles.Operator, """{"fields":["nik","phone"],"purpose":"Pencetakan surat pengantar"}""");

        var fields = answer.GetProperty("data").GetProperty("fields");
        Assert.Equal(["nik", "phone"], fields.EnumerateObject().Select(p => p.Name));
        Assert.Equal(row.Text(Domain.Records.Entities.Residents["nik"]), fields.GetProperty("nik").GetString());
        Assert.Equal(row.Text(Domain.Records.Entities.Residents["phone"]), fields.GetProperty("phone").GetString());
    }

    [Fact]
    public async Task No_log_line_and_no_metric_holds_what_a_caller_or_the_store_knows()
    {
        var tags = new ConcurrentBag<string>();
        using var meters = Listen(tags);
        var nik = Host.Village.Numbers[0];
        foreach (var (method, path, body) in ((string, string, string?)[])
        [
            ("GET", $"{Village}/residents/{nik}", null), ("GET", $"{Village}/residents?next={nik}", null), ("GET", $"/api/v1/villages/{nik}", null), ("GET", $"/{nik}", null),
            ("POST", $"{Village}/residents/search", $$"""{"nik":"{{nik}}"}"""), ("POST", $"{Village}/residents/search", $$"""{"nik":{{nik}}"""),
            ("POST", $"{Village}/residents/1/reveal", """{"fields":["nik","phone","email"],"purpose":"Pencetakan surat pengantar"}"""),
        ])
        {
            using var response = await Host.SendAsync(method, path, ApiRoles.Operator, body, headers: [("X-Forwarded-For", nik), ("Request-Id", nik), ("User-Agent", nik), ("baggage", $"nik={nik}")]);
            Assert.True((int)response.StatusCode < 500);
        }

        await RawHttp.SendAsync(Host.Address, $"GET /{nik} {nik}\r\n\r\n");
        await RawHttp.SendAsync(Host.Address, $"{nik}\r\n\r\n");

        Assert.NotEmpty(tags);
        AssertHides(string.Join('\n', Host.Logs.Lines), Host.Village, namesToo: true);
        AssertHides(string.Join('\n', tags), Host.Village, namesToo: true);
        Assert.DoesNotContain(string.Join('\n', Host.Logs.Lines), Host.Key(ApiRoles.Operator), StringComparison.Ordinal);
    }

    private static MeterListener Listen(ConcurrentBag<string> seen)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, meters) => meters.EnableMeasurementEvents(instrument) };
        void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            foreach (var (name, text) in tags)
            {
                seen.Add($"{instrument.Name} {name}={text}");
            }
        }

        listener.SetMeasurementEventCallback<long>(Note);
        listener.SetMeasurementEventCallback<int>(Note);
        listener.SetMeasurementEventCallback<double>(Note);
        listener.Start();
        return listener;
    }

    private static void AssertHides(string text, SyntheticVillage village, bool namesToo)
    {
        Assert.All(village.Numbers, number => Assert.DoesNotContain(number, text, StringComparison.Ordinal));
        Assert.All(village.Contacts, contact => Assert.DoesNotContain(contact, text, StringComparison.Ordinal));
        if (namesToo)
        {
            Assert.All(village.Names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<string> EverythingAsync(string method, string path, string role, string? body)
    {
        using var response = await Host.SendAsync(method, path, role, body);
        return $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(ApiHost.Cancellation)}";
    }
}

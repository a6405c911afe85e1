using System.Net;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

public sealed class ExportTests(SharedHost shared)
{
    private const string Export = $"/api/v1/villages/{ApiHost.Own}/residents/export";
    private const string Order = """{"purpose":"Penyusunan daftar, \"rapi\""}""";

    private ApiHost Host => shared.Host;

    [Fact]
    public async Task Ndjson_starts_with_the_watermark_and_holds_every_resident_once()
    {
        using var response = await Host.SendAsync("POST", Export, ApiRoles.Operator, Order);
        var lines = (await response.Content.ReadAsStringAsync(ApiHost.Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToArray();

        Assert.Equal((HttpStatusCode.OK, "application/x-ndjson"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var watermark = lines[0].GetProperty("watermark");
        Assert.Equal(("Pemegang Operator", "Operator", "Penyusunan daftar, \"rapi\"", 120), (
            watermark.GetProperty("by").GetString(), watermark.GetProperty("role").GetString(), watermark.GetProperty("purpose").GetString(), watermark.GetProperty("rows").GetInt32()));
        Assert.Equal(1, lines[0].GetProperty("meta").GetProperty("edition").GetInt32());
        Assert.Equal(120, lines.Skip(1).Select(l => l.GetProperty("id").GetInt64()).Distinct().Count());
        Assert.Equal(121, lines.Length);
        var listed = (await Host.GetAsync($"/api/v1/villages/{ApiHost.Own}/residents?limit=1", ApiRoles.Operator)).GetProperty("data")[0];
        Assert.Equal(listed.GetRawText(), lines[1].GetRawText());
    }

    [Fact]
    public async Task Csv_is_a_table_whose_every_row_carries_the_watermark()
    {
        using var response = await Host.SendAsync("POST", $"{Export}?format=csv", ApiRoles.Operator, Order);
        var bytes = await response.Content.ReadAsByteArrayAsync(ApiHost.Cancellation);
        var table = Parse(Encoding.UTF8.GetString(bytes[3..]));

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal($"attachment; filename=\"penduduk-{ApiHost.Own}-edisi-1.csv\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(("1", "Fresh", "120"), (Header(response, "SmartVillage-Edition"), Header(response, "SmartVillage-Freshness"), Header(response, "SmartVillage-Rows")));
        Assert.Equal(121, table.Count);
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));
        Assert.All(table.Skip(1), row => Assert.Equal(
            $"Pemegang Operator (Operator); 2026-03-01T20:00:00Z; Penyusunan daftar, \"rapi\"; {ApiHost.Own} edisi 1; 120 baris", row[^1]));
        Assert.Equal(("religion", "religionLabel"), (table[0][table[0].IndexOf("religion")], table[0][table[0].IndexOf("religion") + 1]));
        Assert.Equal("ISLAM", table[1][table[0].IndexOf("religionLabel")]);
    }

    [Fact]
    public async Task A_filter_narrows_the_file_and_the_ledger_of_it()
    {
        using var response = await Host.SendAsync("POST", Export, ApiRoles.Operator, """{"purpose":"Penyusunan daftar","filter":{"religion":3}}""");

        Assert.Equal(25, (await response.Content.ReadAsStringAsync(ApiHost.Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+6281200009999", "+6281200009999")]
    [InlineData("+62+cmd", "'+62+cmd")]
    [InlineData("+", "'+")]
    [InlineData("-1", "-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void A_cell_is_never_a_formula_and_never_breaks_the_row(string value, string expected)
    {
        var text = new StringBuilder();

        CsvCell.Append(text, value);

        Assert.Equal(expected, text.ToString());
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    /// <summary>RFC 4180, read by somebody else's hands than the writer's.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (isQuoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}

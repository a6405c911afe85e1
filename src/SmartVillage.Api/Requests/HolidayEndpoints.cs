using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Api.Requests;

/// <summary>Days on which the clock of requests stands still, and whether a year is known at all.</summary>
internal sealed class HolidayEndpoints(HolidayCalendar calendar) : IEndpointGroup
{
    private const int Earliest = 2020;
    private const int Latest = 2100;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/holidays", "listHolidays", ListAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Hari libur dan cuti bersama sebuah tahun, yang tidak dihitung dalam janji waktu",
            Description = "known false: libur tahun itu belum lengkap; hari yang tidak diketahui dihitung sebagai hari kerja, jadi janji waktunya tidak pernah lebih lambat daripada seharusnya. "
                + "knownUntil: sampai kapan kalendernya lengkap tanpa celah, dari tahun ini; null bila tahun ini pun belum.",
            Query = [QueryParameter.Number("year", "Tahun; bawaan tahun ini.", "2026")],
            Schema = "HolidayYear",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var given = request.HttpContext.Request.Query["year"] is [{ Length: > 0 } text, ..] ? text : null;
        if (given is not null && !(int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= Earliest and <= Latest))
        {
            return Task.FromResult<IResult>(Problems.BadParameter("year", $"Tulis tahun dari {Earliest} sampai {Latest}."));
        }

        var year = given is null ? request.Today.Year : int.Parse(given, CultureInfo.InvariantCulture);
        return Task.FromResult<IResult>(LiveAnswer.Of(request, writer => Write(writer, year, request.Today.Year)));
    }

    private void Write(Utf8JsonWriter writer, int year, int thisYear)
    {
        var file = calendar.Years.FirstOrDefault(y => y.Year == year);
        writer.WriteStartObject();
        writer.WriteNumber("year", year);
        writer.WriteBoolean("known", calendar.Knows(year));
        writer.WriteString("knownUntil", calendar.KnownUntil(thisYear)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("source", file?.Source);
        writer.WriteString("confidence", file?.Confidence);
        writer.WriteStartArray("days");
        foreach (var day in calendar.Of(year))
        {
            writer.WriteStartObject();
            writer.WriteString("date", day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("name", day.Name);
            writer.WriteBoolean("joint", day.Joint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

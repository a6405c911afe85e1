using System.Globalization;
using System.Text;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Pju;

/// <summary>A report about a public place in words for the office that mends it: number, matter and place, never who reported it.</summary>
public static class HandOverText
{
    /// <summary>The words; null for what is not about a public place, or was emptied.</summary>
    /// <param name="request">The report.</param>
    /// <param name="village">Name of the village.</param>
    /// <param name="offset">Difference of its clock from UTC.</param>
    public static string? Of(ServiceRequest request, string village, TimeSpan offset)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestTypes.Find(request.Type) is not { IsPublic: true } type || request.Content is not { } content)
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Laporan nomor {request.Id}: {type.Name.Id}, {village}, {request.ReceivedAt.ToOffset(offset):yyyy-MM-dd HH:mm}.");
        Line(text, "Tempat", PlaceOf(content));
        if (content is { Latitude: { } north, Longitude: { } east })
        {
            Line(text, "Titik", string.Create(CultureInfo.InvariantCulture, $"{north:0.00000}, {east:0.00000}"));
        }

        foreach (var field in type.Fields)
        {
            Line(text, field.Label.Id, content.Values.TryGetValue(field.Code, out var values) ? Hidden(string.Join(", ", values.Select(value => Said(field, value))), content) : null);
        }

        Line(text, "Keterangan", Hidden(content.Description, content));
        return text.ToString();
    }

    /// <summary>The place in words, without names and numbers of who reported it.</summary>
    public static string? PlaceOf(RequestContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Hidden(content.Address, content);
    }

    private static string Said(RequestField field, string value) => field.Options.FirstOrDefault(option => option.Key == value)?.Name.Id ?? value;

    private static string? Hidden(string? words, RequestContent content) => words is null ? null : PersonalText.Hide(words, [content.Name, content.Phone, content.Email]);

    private static void Line(StringBuilder text, string label, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            text.Append('\n').Append(label).Append(": ").Append(words);
        }
    }
}

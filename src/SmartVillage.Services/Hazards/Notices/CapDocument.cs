using System.Globalization;
using System.Xml.Linq;

namespace SmartVillage.Services.Hazards.Notices;

/// <summary>A notice as a CAP 1.2 message (OASIS, 1 July 2010).</summary>
public static class CapDocument
{
    /// <summary>Namespace of CAP 1.2.</summary>
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    /// <summary>The message. What was taken back is a message of type Cancel about itself.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="replaced">The notice that it replaces; null for none.</param>
    /// <param name="villageName">Name of the village.</param>
    /// <param name="offset">Difference of the village's clock from UTC.</param>
    public static XDocument Of(VillageNotice notice, VillageNotice? replaced, string villageName, TimeSpan offset)
    {
        ArgumentNullException.ThrowIfNull(notice);
        XNamespace cap = Namespace;
        var content = notice.Content;
        var reference = notice.CancelledAt is not null ? notice : replaced;
        return new XDocument(new XElement(
            cap + "alert",
            new XElement(cap + "identifier", notice.CancelledAt is null ? Identifier(notice) : $"{Identifier(notice)}-batal"),
            new XElement(cap + "sender", Sender(notice)),
            new XElement(cap + "sent", Time(notice.CancelledAt ?? notice.SentAt, offset)),
            new XElement(cap + "status", "Actual"),
            new XElement(cap + "msgType", notice.CancelledAt is not null ? "Cancel" : replaced is not null ? "Update" : "Alert"),
            new XElement(cap + "scope", "Public"),
            reference is null ? null : new XElement(cap + "references", $"{Sender(reference)},{Identifier(reference)},{Time(reference.SentAt, offset)}"),
            new XElement(
                cap + "info",
                new XElement(cap + "language", "id-ID"),
                new XElement(cap + "category", content.Category),
                new XElement(cap + "event", content.Event),
                new XElement(cap + "responseType", content.ResponseType),
                new XElement(cap + "urgency", content.Urgency),
                new XElement(cap + "severity", content.Severity),
                new XElement(cap + "certainty", content.Certainty),
                new XElement(cap + "onset", Time(content.BeginsAt, offset)),
                new XElement(cap + "expires", Time(content.ExpiresAt, offset)),
                new XElement(cap + "senderName", villageName),
                new XElement(cap + "headline", content.Headline),
                content.Description is null ? null : new XElement(cap + "description", content.Description),
                content.Instruction is null ? null : new XElement(cap + "instruction", content.Instruction),
                new XElement(
                    cap + "area",
                    new XElement(cap + "areaDesc", content.Area is null ? villageName : $"{content.Area}, {villageName}"),
                    new XElement(cap + "geocode", new XElement(cap + "valueName", "Kemendagri"), new XElement(cap + "value", notice.Village.Value))))));
    }

    private static string Identifier(VillageNotice notice) => string.Create(CultureInfo.InvariantCulture, $"smartvillage.{notice.Village.Value}.{notice.Id}");

    private static string Sender(VillageNotice notice) => $"smartvillage.{notice.Village.Value}";

    /// <summary>CAP wants whole seconds and a zone written out, never Z.</summary>
    private static string Time(DateTimeOffset at, TimeSpan offset) => at.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

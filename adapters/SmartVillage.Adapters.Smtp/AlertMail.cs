using System.Globalization;
using System.Text;
using MimeKit;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Smtp;

/// <summary>Alerts as an e-mail in plain text, which every phone can show.</summary>
internal static class AlertMail
{
    public static MimeMessage Compose(string from, IEnumerable<string> to, AlertMessage message)
    {
        var mail = new MimeMessage
        {
            Subject = message.Alerts.Count == 1 ? $"SmartVillage: {message.Alerts[0].Kind}" : $"SmartVillage: {message.Alerts.Count} hal perlu ditangani",
            Date = message.At,
            Body = new TextPart("plain") { Text = Text(message) },
        };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.AddRange(to.Select(MailboxAddress.Parse));
        return mail;
    }

    private static string Text(AlertMessage message)
    {
        var text = new StringBuilder();
        foreach (var alert in message.Alerts)
        {
            text.AppendLine(alert.Message);
            if (alert.Counts.Count > 0)
            {
                text.AppendLine(string.Join(", ", alert.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}: {count.Value}"))));
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"Sejak {alert.Since:yyyy-MM-dd HH:mm} UTC. Nomor peringatan: {alert.Id}");
            if (alert.Link is { } link)
            {
                text.AppendLine(link.AbsoluteUri);
            }

            text.AppendLine();
        }

        text.AppendLine("Pesan ini diulang sampai keadaannya berakhir, atau dimatikan dengan alasan: smartvillage alert mute NOMOR --reason \"...\"");
        return text.ToString();
    }
}

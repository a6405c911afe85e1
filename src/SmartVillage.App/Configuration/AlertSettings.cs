using Microsoft.Extensions.Configuration;
using MimeKit;
using SmartVillage.Adapters.Smtp;
using SmartVillage.Adapters.Webhook;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.App.Configuration;

/// <summary>Who is told when something needs a person. A channel that is only half configured is a mistake; one that is not configured is disabled.</summary>
internal sealed record AlertSettings
{
    private const int LeastSecret = 16;

    public AlertOptions Options { get; init; } = new();

    public SmtpOptions Smtp { get; init; } = new();

    public WebhookOptions Webhook { get; init; } = new();

    public static AlertSettings Read(IConfiguration section, SettingValues values, string folder)
    {
        var standard = new AlertOptions();
        return new AlertSettings
        {
            Options = new AlertOptions
            {
                Repeat = TimeSpan.FromHours(values.Count("Alerts:RepeatHours", (int)standard.Repeat.TotalHours, least: 1)),
                FreeDiskBytes = values.Count("Alerts:FreeDiskMiB", (int)(standard.FreeDiskBytes / (1024 * 1024))) * 1024L * 1024,
            },
            Smtp = ReadSmtp(section, values, folder),
            Webhook = ReadWebhook(values, "Alerts:Webhook", folder),
        };
    }

    private static SmtpOptions ReadSmtp(IConfiguration section, SettingValues values, string folder)
    {
        var standard = new SmtpOptions();
        var to = section.GetSection("Alerts:Smtp:To").GetChildren().Select(child => (child.Key, Value: child.Value?.Trim())).ToList();
        var options = new SmtpOptions
        {
            Host = values.Text("Alerts:Smtp:Host"),
            Port = values.Count("Alerts:Smtp:Port", standard.Port, least: 1),
            Security = Enum.TryParse<SmtpSecurity>(values.Text("Alerts:Smtp:Security") ?? nameof(SmtpSecurity.StartTls), ignoreCase: true, out var security) ? security : Wrong(values),
            User = values.Text("Alerts:Smtp:User"),
            Password = Secret(values, "Alerts:Smtp:PasswordFile", folder),
            From = values.Text("Alerts:Smtp:From"),
            To = to.Select(address => address.Value).OfType<string>().ToList(),
        };
        foreach (var address in to.Where(address => !MailboxAddress.TryParse(address.Value ?? string.Empty, out _)))
        {
            values.Fail($"Alerts:Smtp:To:{address.Key}", "bukan alamat surel");
        }

        if (options.From is { } from && !MailboxAddress.TryParse(from, out _))
        {
            values.Fail("Alerts:Smtp:From", "bukan alamat surel");
        }

        if (options.Host is not null && (options.From is null || options.To.Count == 0))
        {
            values.Fail("Alerts:Smtp", "perlu From dan paling sedikit satu To");
        }

        return options;
    }

    /// <summary>A receiver of signed messages, by the name of its section.</summary>
    public static WebhookOptions ReadWebhook(SettingValues values, string section, string folder)
    {
        var options = new WebhookOptions { Url = values.Url($"{section}:Url"), Secret = Secret(values, $"{section}:SecretFile", folder) };
        if (options.Url is not null && options.Secret is not { Length: >= LeastSecret })
        {
            values.Fail($"{section}:SecretFile", $"harus menunjuk berkas berisi rahasia paling sedikit {LeastSecret} huruf");
        }

        return options;
    }

    private static SmtpSecurity Wrong(SettingValues values)
    {
        values.Fail("Alerts:Smtp:Security", "harus StartTls, Tls, atau None");
        return SmtpSecurity.StartTls;
    }

    private static string? Secret(SettingValues values, string key, string folder)
    {
        if (values.Text(key) is not { } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(Path.GetFullPath(file, folder)).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            values.Fail(key, "menunjuk berkas yang tidak ada atau tidak dapat dibaca");
            return null;
        }
    }
}

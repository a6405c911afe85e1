using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Smtp;

/// <summary>Sends alerts by e-mail. What the server answers is never repeated, because servers like to quote addresses.</summary>
public sealed class SmtpAlertChannel(SmtpOptions options, TimeProvider time) : IAlertChannel
{
    /// <inheritdoc />
    public string Name => "smtp";

    /// <inheritdoc />
    public bool IsEnabled => !string.IsNullOrWhiteSpace(options.Host) && !string.IsNullOrWhiteSpace(options.From) && options.To.Count > 0;

    /// <inheritdoc />
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        if (options is not { Host: { } host, From: { } from })
        {
            return new AlertDelivery("belum disetel");
        }

        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await DeliverAsync(host, AlertMail.Compose(from, options.To, message), stop.Token);
            return AlertDelivery.Done;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AlertDelivery("waktu habis");
        }
        catch (Exception failure) when (ReasonOf(failure) is { } reason)
        {
            return new AlertDelivery(reason);
        }
    }

    private async Task DeliverAsync(string host, MimeMessage mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient
        {
            // A village network often reaches its mail server but not the revocation list of whoever signed its certificate.
            CheckCertificateRevocation = false,
            Timeout = (int)options.Timeout.TotalMilliseconds,
        };
        var security = options.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(host, options.Port, security, cancellationToken);
        if (options.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, options.Password ?? string.Empty, cancellationToken);
        }

        await client.SendAsync(mail, cancellationToken);
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception gone) when (gone is IOException or ProtocolException or SocketException)
        {
            // The server took the message; how it says goodbye changes nothing.
        }
    }

    private static string? ReasonOf(Exception failure) => failure switch
    {
        SmtpCommandException refused => $"server menolak, kode {(int)refused.StatusCode}",
        AuthenticationException or ServiceNotAuthenticatedException => "akun atau kata sandi ditolak",
        SslHandshakeException => "TLS gagal",
        NotSupportedException => "server tidak mendukung STARTTLS atau masuk dengan kata sandi",
        ProtocolException => "jawaban server bukan SMTP",
        TimeoutException => "waktu habis",
        SocketException => "server tidak dapat dihubungi",
        IOException or ServiceNotConnectedException => "sambungan terputus",
        _ => null,
    };
}

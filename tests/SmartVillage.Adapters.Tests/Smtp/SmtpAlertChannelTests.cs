using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SmartVillage.Adapters.Smtp;

namespace SmartVillage.Adapters.Tests.Smtp;

public sealed class SmtpAlertChannelTests : IDisposable
{
    private readonly FakeSmtpServer _server = new();
    private readonly FakeTimeProvider _time = new(SampleAlerts.Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task SendAsync_delivers_one_mail_to_every_recipient_with_counts_and_link()
    {
        var delivery = await Channel().SendAsync(SampleAlerts.Message, Cancellation);

        Assert.Null(delivery.Failure);
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(await _server.Mail));
        var mail = await MimeMessage.LoadAsync(text, Cancellation);
        Assert.Equal("SmartVillage: run-stopped", mail.Subject);
        Assert.Equal(["lurah@desa.example", "kota@desa.example"], mail.To.Mailboxes.Select(box => box.Address));
        Assert.Contains("residents.removed: 120", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://sv.example/api/v1/sync-runs/1", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("alert mute", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_a_refused_recipient_is_a_failure_that_names_no_address()
    {
        _server.Recipient = "550 lurah@desa.example tidak ada";

        Assert.Equal("server menolak, kode 550", (await Channel().SendAsync(SampleAlerts.Message, Cancellation)).Failure);
    }

    [Fact]
    public async Task SendAsync_garbage_instead_of_a_greeting_is_a_failure()
    {
        _server.Greeting = "HTTP/1.1 400 Bad Request";

        Assert.Equal("jawaban server bukan SMTP", (await Channel().SendAsync(SampleAlerts.Message, Cancellation)).Failure);
    }

    [Fact]
    public async Task SendAsync_a_silent_server_is_left_after_a_while()
    {
        _server.Greeting = string.Empty;

        var sending = Channel().SendAsync(SampleAlerts.Message, Cancellation);
        await _server.Connected.Task.WaitAsync(Cancellation);
        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("waktu habis", (await sending).Failure);
    }

    [Fact]
    public async Task SendAsync_a_server_that_is_off_is_a_failure()
    {
        _server.Dispose();

        Assert.Equal("server tidak dapat dihubungi", (await Channel().SendAsync(SampleAlerts.Message, Cancellation)).Failure);
    }

    [Fact]
    public async Task SendAsync_a_server_without_STARTTLS_gets_nothing_when_it_is_required()
    {
        var channel = new SmtpAlertChannel(Options() with { Security = SmtpSecurity.StartTls }, _time);

        Assert.NotNull((await channel.SendAsync(SampleAlerts.Message, Cancellation)).Failure);
        Assert.False(_server.Mail.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(null, "a@desa.example", true)]
    [InlineData("mail.example", null, true)]
    [InlineData("mail.example", "a@desa.example", false)]
    public void IsEnabled_needs_host_sender_and_recipient(string? host, string? from, bool hasRecipient)
    {
        var options = new SmtpOptions { Host = host, From = from, To = hasRecipient ? ["b@desa.example"] : [] };

        Assert.False(new SmtpAlertChannel(options, _time).IsEnabled);
    }

    private SmtpAlertChannel Channel() => new(Options(), _time);

    private SmtpOptions Options() => new()
    {
        Host = "127.0.0.1",
        Port = _server.Port,
        Security = SmtpSecurity.None,
        From = "smartvillage@desa.example",
        To = ["lurah@desa.example", "kota@desa.example"],
    };
}

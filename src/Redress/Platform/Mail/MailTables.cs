using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redress.Platform.Mail;

/// <summary>What became of a mail.</summary>
internal enum MailState
{
    /// <summary>Its mailbox got as many mails as it may in a day; it goes when it may.</summary>
    Waiting,

    /// <summary>A mail server took it.</summary>
    Sent,

    /// <summary>The mail server said there is no such mailbox.</summary>
    Refused,

    /// <summary>Not sent, since its mailbox is on the suppression list.</summary>
    Suppressed,

    /// <summary>It waited so long that it had lost its point.</summary>
    Expired,

    /// <summary>It was taken and came back later.</summary>
    Bounced,

    /// <summary>The person reported it as unwanted.</summary>
    Complained,
}

/// <summary>A mail that was worked on: no address, no text.</summary>
internal sealed class MailRecord
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public Guid? About { get; init; }

    /// <summary><see cref="Mailer.Mailbox"/>.</summary>
    public required byte[] Mailbox { get; init; }

    public required MailState State { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The day of <see cref="At"/> in UTC, for counting.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>What the other side said, without addresses.</summary>
    public string? Why { get; set; }
}

/// <summary>One of the mails a mailbox may get in a day. There are only so many rows for a mailbox: that is the cap.</summary>
internal sealed class MailSlot
{
    public required byte[] Mailbox { get; init; }

    public required int Slot { get; init; }

    public required Guid MailId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Why a mailbox gets no mail.</summary>
internal enum SuppressionReason
{
    /// <summary>There is no such mailbox.</summary>
    Bounced,

    /// <summary>The person reported a mail as unwanted.</summary>
    Complained,

    /// <summary>The person wants none but what they ask for.</summary>
    Unsubscribed,
}

internal sealed class SuppressedMailbox
{
    public required byte[] Mailbox { get; init; }

    public required SuppressionReason Reason { get; set; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class MailTables : IEntityTypeConfiguration<MailRecord>, IEntityTypeConfiguration<MailSlot>, IEntityTypeConfiguration<SuppressedMailbox>
{
    private const int KeyLength = 16;

    public void Configure(EntityTypeBuilder<MailRecord> builder)
    {
        builder.ToTable("Mails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Kind).HasMaxLength(100);
        builder.Property(mail => mail.Mailbox).HasMaxLength(KeyLength);
        builder.Property(mail => mail.Why).HasMaxLength(400);
        builder.HasIndex(mail => new { mail.Day, mail.Kind, mail.State });
    }

    public void Configure(EntityTypeBuilder<MailSlot> builder)
    {
        builder.ToTable("MailSlots");
        builder.HasKey(slot => new { slot.Mailbox, slot.Slot });
        builder.Property(slot => slot.Mailbox).HasMaxLength(KeyLength);
        builder.HasIndex(slot => slot.MailId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SuppressedMailbox> builder)
    {
        builder.ToTable("SuppressedMailboxes");
        builder.HasKey(suppressed => suppressed.Mailbox);
        builder.Property(suppressed => suppressed.Mailbox).HasMaxLength(KeyLength);
    }
}

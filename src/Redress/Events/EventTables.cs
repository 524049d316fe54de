using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Redress.Domain.Events;
using Redress.Domain.Stories;

namespace Redress.Events;

internal sealed class EventTable : IEntityTypeConfiguration<Event>
{
    public const int LongestSlug = 100;

    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.Property(@event => @event.Slug).HasMaxLength(LongestSlug);
        builder.Property(@event => @event.Title).HasMaxLength(Event.LongestTitle);
        builder.Property(@event => @event.Local).HasConversion<WallClockText>().HasMaxLength(WallClockText.Length);
        builder.Property(@event => @event.Zone).HasMaxLength(64);
        builder.Property(@event => @event.State).HasMaxLength(2);
        builder.Property(@event => @event.Zip).HasMaxLength(5);
        builder.Property(@event => @event.Uid).HasMaxLength(255);
        builder.Ignore(@event => @event.Wording).Ignore(@event => @event.Place).Ignore(@event => @event.Time).Ignore(@event => @event.IsPublic);
        builder.HasIndex(@event => @event.Slug).IsUnique();
        builder.HasIndex(@event => @event.Uid).IsUnique();
        builder.HasIndex(@event => @event.Status);
        builder.HasIndex(@event => @event.OwnerId);
        builder.HasIndex(@event => @event.HostKey);
        builder.HasOne<Story>().WithMany().HasForeignKey(@event => @event.StoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<CalendarFeed>().WithMany().HasForeignKey(@event => @event.FeedId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(@event => @event.Occurrences).WithOne().HasForeignKey(date => date.EventId);
    }
}

internal sealed class OccurrenceTable : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.ToTable("EventDates", table => table.HasCheckConstraint("CK_EventDates_Seats", "\"Capacity\" IS NULL OR \"Taken\" <= \"Capacity\""));
        builder.Property(date => date.Rule).HasConversion<WallClockText>().HasMaxLength(WallClockText.Length);
        builder.Property(date => date.Local).HasConversion<WallClockText>().HasMaxLength(WallClockText.Length);
        builder.Ignore(date => date.IsMoved);
        builder.HasIndex(date => new { date.EventId, date.Rule }).IsUnique();
        builder.HasIndex(date => date.StartsAt);
        builder.HasIndex(date => date.EndsAt);
    }
}

internal sealed class RsvpTable : IEntityTypeConfiguration<Rsvp>
{
    public void Configure(EntityTypeBuilder<Rsvp> builder)
    {
        builder.ToTable("EventReplies");
        builder.Property(reply => reply.Language).HasMaxLength(8);
        builder.Ignore(reply => reply.HoldsSeats);
        builder.HasOne<Occurrence>().WithMany().HasForeignKey(reply => reply.OccurrenceId);

        // The last word on one reply per mailbox and date.
        builder.HasIndex(reply => new { reply.OccurrenceId, reply.EmailKey }).IsUnique();
        builder.HasIndex(reply => new { reply.OccurrenceId, reply.Status, reply.Turn });
    }
}

internal sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(feed => feed.TopicId).HasMaxLength(64);
        builder.HasIndex(feed => feed.Url).IsUnique();
        builder.HasIndex(feed => feed.NextPollAt);
    }
}

internal sealed class ZipPositionTable : IEntityTypeConfiguration<ZipPosition>
{
    public void Configure(EntityTypeBuilder<ZipPosition> builder)
    {
        builder.ToTable("ZipPositions");
        builder.HasKey(position => position.Zip);
        builder.Property(position => position.Zip).HasMaxLength(5);
    }
}

/// <summary>A wall-clock time has no zone, and neither store may give it one: text that sorts.</summary>
internal sealed class WallClockText() : ValueConverter<DateTime, string>(
    time => time.ToString(Form, CultureInfo.InvariantCulture), text => DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture))
{
    public const int Length = 16;

    private const string Form = "yyyy-MM-dd'T'HH:mm";
}
